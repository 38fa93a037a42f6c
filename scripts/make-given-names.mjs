// Writes src/knowledge/given-names.tsv: given names and telling surnames in Latin script, from faker's lists (MIT) and from
// romanised names that those lack, written here by language.
//   node scripts/make-given-names.mjs [--check]
// --check writes nothing and fails where the file is not what it would write.
import { allLocales } from '@faker-js/faker';
import { compare, readKnowledge, sortingKey, writeKnowledge } from './knowledge-files.mjs';

const LOCALES =
  'en en_US en_GB en_CA en_AU en_IN en_NG en_GH en_ZA es es_MX fr fr_CA fr_BE fr_CH de de_AT de_CH it pt_BR pt_PT nl nl_BE pl cs_CZ sk hu ro tr sv nb_NO da fi hr sr_RS_latin lv id_ID vi az af_ZA ro_MD eo lt et sl_SI'.split(
    ' ',
  );

const MALE = `
Abbas Abdel Abdelaziz Abdelfattah Abdul Abdulaziz Abdullah Abdullahi Abed Abu Adel Adnan Ahmad Ahmed Akbar Alaa Ali Amin Amir Ammar Amr Anwar Aref Ashraf Asif Atef Atiku Ayman Aziz Badr Bahram Bakr Bandar Bashar Bashir Behrouz Bilal Boutros Daoud Dawood Ehsan Emad Essam Fadi Fahd Faisal Faiz Farid Farouk Farouq Fawzi Fayez Firas Fouad Fuad Gamal Ghassan Ghulam Habib Hadi Haider Haidar Haitham Hakan Hakim Hamad Hamed Hamid Hamza Hani Haroon Hasan Hashem Hashim Hassan Hatem Haydar Hazem Hesham Hisham Hosni Hossein Houssein Hussain Hussein Ibrahim Idris Ihab Imad Imran Iskandar Ismael Ismail Issa Iyad Jaber Jafar Jalal Jamal Jamil Javad Kamal Karim Kassem Kazem Khaled Khalid Khalifa Khalil Khalilzad Luay Maher Mahdi Mahmood Mahmoud Mahmud Majid Malik Mansour Marwan Marzouki Masoud Masoumeh Massoud Mazen Mehdi Mehmet Mehmood Mohamad Mohamed Mohammad Mohammed Mohsen Moqtada Morteza Mostafa Mousa Muammar Muhammad Muhammadu Mukhtar Munir Musa Mustafa Nabil Nader Naftali Najib Nasrallah Nasser Nawaf Nawaz Nayef Nouri Nuri Omar Osama Osman Ossama Qasem Qassem Qassim Rafik Rafiq Raheel Rahim Ramadan Rami Ramzi Rashad Rashid Raza Reza Riad Riyad Saad Sabah Saddam Sadegh Sadiq Saeed Safdar Saif Sajjad Salah Salam Saleh Salih Salim Salman Sameh Sami Samir Saud Sayed Seif Seyed Shaukat Shehbaz Sherif Sheikh Sohail Suhail Suleiman Sultan Syed Taha Taher Tahir Talal Talib Tamim Tareq Tarek Tariq Tawfiq Taysir Usama Usman Wael Wahid Walid Waleed Wasim Yahya Yaser Yasir Yasser Yassin Yasin Younis Yousef Yousuf Yusuf Zalmay Zayed Zaid Ziad Zine Zuhair
Abbas Akbar Alireza Amirali Ardeshir Arash Asghar Behzad Bahman Cyrus Dariush Esmail Farhad Farzad Gholam Hamidreza Houman Hooshang Iraj Javad Jahangir Kamran Kaveh Keyvan Khosrow Majid Manouchehr Mehran Mohammadreza Mojtaba Nima Omid Parviz Payam Ramin Rouhollah Ruhollah Saeid Shahram Siamak Sohrab Vahid Yadollah Ashton
Amnon Ariel Aryeh Avi Avigdor Avner Amos Benny Binyamin Chaim Dov Dore Efraim Ehud Eitan Elazar Eli Ephraim Erel Gadi Gideon Gilad Haim Isaac Isser Itamar Levi Menachem Meir Mordechai Moshe Naftali Natan Ofer Ofir Ron Saul Shaul Shimon Shlomo Silvan Tzachi Tzahi Uri Uzi Yaakov Yair Yariv Yehuda Yigal Yitzhak Yisrael Yoav Yoel Yossi Yuval Zeev Zvi
Aleksandr Aleksei Alexei Alexey Alexander Anatoly Anatoli Andrei Andrey Andriy Arkady Arseniy Artem Artyom Boris Bogdan Borys Danylo Denis Denys Dmitri Dmitriy Dmitry Dmytro Eduard Evgeny Fyodor Gennady Georgi Georgy Gleb Grigory Igor Ihor Ilya Ivan Kirill Konstantin Kostyantyn Leonid Lev Maksim Maxim Mikhail Mikheil Mykola Mykhailo Nikita Nikolai Nikolay Nursultan Oleg Oleh Oleksandr Oleksii Oleksiy Pavel Pavlo Petro Petr Pyotr Rinat Roman Ruslan Rustem Semyon Serhiy Sergei Sergey Stanislav Taras Timur Vadim Vadym Valentin Valery Vasily Vasyl Viacheslav Viktor Vitali Vitaly Vitaliy Vladimir Vladislav Volodymyr Vsevolod Vyacheslav Yegor Yevgeny Yevhen Yuri Yury Yuriy Zurab Alyaksandr Emomali Islam Gurbanguly Ilham Nikol Serzh Irakli Giorgi Bidzina Zoran Slobodan Radovan Ratko Vojislav Aleksandar Hashim Ramush Albin Atifete Edi Ibrahim Ljubo Milo
Akihito Akira Fumio Hideki Hiroshi Hirofumi Ichiro Itsunori Junichiro Katsuya Kazuo Keiji Keizo Kenji Kenichiro Koichi Masahiko Masato Masayoshi Naoto Naruhito Nobuo Nobusuke Ryutaro Satoshi Seiji Shigeru Shinjiro Shinzo Shotaro Taro Takehiro Takeo Takeshi Toshimitsu Toshihiro Yasuhiro Yasuo Yohei Yoichi Yoshihide Yoshiro Yoshimasa Yoshihiko Yukio Yuji Kensuke
Ashok Ajit Amit Anand Arun Arvind Atal Deepak Dinesh Gautam Hardeep Imran Inder Jairam Jaswant Kapil Krishna Lal Manmohan Mohan Mukesh Narendra Natwar Nirupama Pranab Prakash Rahul Raj Rajiv Rajnath Rakesh Ram Ranil Ravi Sanjay Shyam Subrahmanyam Sunil Suresh Vijay Vikram Vinay Gotabaya Mahinda Maithripala
Abiy Ahmednasir Alassane Ali Atiku Blaise Cyril Daniel Desmond Didier Emmerson Felix Goodluck Hailemariam Isaias Jacob Jakaya Kgalema Kofi Kwame Laurent Macky Mamadou Meles Mobutu Moussa Mwai Nelson Olusegun Omar Paul Pierre Raila Robert Salva Riek Teodoro Thabo Uhuru Umaru Yoweri Yemi Samia Moise
Bambang Benigno Ferdinand Joko Jokowi Jose Mahathir Marty Najib Prayuth Rodrigo Susilo Tharman Vivian Anwar Retno Srettha Thaksin Zaw Htin Thein Win Thong
Jae-in Jong-un Jong-il Il-sung Geun-hye Myung-bak Dae-jung Moo-hyun Eui-yong Kyung-wha Do-hoon Kyu-duk Kyu-deok Yong-chol Kye-gwan Yong-ho Son-gwon Yong-nam Hyok-chol Myong-gil Sung-lac Byung-se Yong-joon Hong-kyun Suk-yeol In-young Yeon-chul Myoung-gyon Jong-seok Ho-young Sang-ki Chang-il Jong-kun
Bob Rob Bobby Mike Joe Jim Jimmy Tom Tommy Tony Dan Danny Dave Steve Bill Billy Chuck Ted Ed Eddie Rick Dick Rich Ben Sam Matt Pat Ken Kenny Ron Ronnie Don Donnie Doug Greg Jeff Jerry Larry Harry Nick Andy Chris Alex Max Fred Frank Hank Bernie Mitch Newt Rand Rex Jay Josh Zbigniew Condoleezza Mitt Barack Hillary Pete Tim Jon Will Mark Grant Jack Bud Gus Lou Vince Sid Stan Wes Walt Hal Gerry Geoff Nigel Alistair Gordon Boris Jens Anders Fogh Herman Jean-Claude Jean-Yves Jean-Marc Guido Frank-Walter Bernard Dominique Francois François Nicolas Nicolás José Josep Juan Hugo Evo Rafael Luiz Lula Jair Dilma Raúl Fidel Ban Antonio António Javier Kurt Trygve Dag U Martti Lakhdar Staffan Geir Heiko Olaf Recep Abdullah Ahmet Binali Mevlut Bulent Suleyman Tayyip Devlet Ekrem Selahattin
`;
const FEMALE = `
Aisha Amal Amina Asma Aya Benazir Farah Fatima Fatma Hanan Hina Khadija Laila Leila Layla Maryam Mariam Marzieh Masoumeh Mona Nadia Najat Nermin Nour Rania Reem Rima Samira Shirin Sheikha Sumaya Tawakkol Yasmin Zainab Zeinab Zohra Tzipi Golda Limor Ayelet Miri Shelly Merav
Anastasia Daria Ekaterina Elena Elvira Irina Julia Ksenia Larisa Lyudmila Maria Marina Natalia Natalya Nadezhda Oksana Olga Olena Svetlana Tatiana Tatyana Valentina Viktoria Yekaterina Yulia Yuliya Zhanna
Akie Makiko Masako Naoko Sadako Seiko Tomomi Yoko Yoriko Yuriko Ying-wen Chunying Suu Aung Cheonghae Yo-jong Son-hui Sol-ju Kyung-wha
Indira Nirmala Pratibha Preneet Priyanka Sheikh Sonia Sushma Sujatha Megawati Corazon Gloria Imelda Sri Retno Yingluck Jacinda Helga Federica Catherine Ursula Kaja Annalena Angela Margot Michelle Christine Madeleine Condoleezza Susan Samantha Nikki Kellyanne Jen Marie Morgan Heather Victoria Wendy Hillary Dina Avril Linda Tulsi Roza Dalia Vjosa Zuzana Tarja Sanna Erna Helle Mette Nkosazana Ngozi Joyce Ellen Winnie Graca Navi Navanethem Fatou Carla Louise Rosemary Fiona Theresa Liz Priti Penny Nancy Dianne Barbara Elizabeth Kirsten Ivanka Melania Jill Kamala Kirstjen Gina Elise Mira Marjorie Isabel Cristina Dilma Keiko Violeta Laura Delcy Rigoberta
`;
const SURNAMES = `
Kim Lee Park Choi Choe Moon Noh Roh Yoon Yun Chung Jung Jeong Kang Cho Jo Han Shin Seo Suh Kwon Hwang Ahn Song Hong Yang Yoo Yu Ri Rhee Pak Paik Baek Oh Im Lim Chang Jang Ko Koh Nam Son Ban Byun Sung Hyun Huh Ryu Moon Wi Won Kwak Noh Chun
Wang Li Zhang Xi Liu Chen Huang Zhao Wu Zhou Xu Sun Zhu Ma Hu Guo Lin He Gao Liang Zheng Luo Song Xie Tang Deng Feng Yu Dong Xiao Cheng Cao Yuan Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi Yao Tan Liao Zou Xiong Jin Hao Kong Bai Cui Qiu Qin Gu Hou Shao Meng Long Wan Duan Qian Tsai Hsu Hsieh Chiang Mao Geng Hua Qi Bo Lam Leung
Nguyen Tran Pham Phan Vo Vu Dang Bui Ngo Truong Dinh Doan
Smith Johnson Williams Jones Davis Miller Wilson Anderson Thomas Taylor Jackson Thompson Martinez Robinson Clark Rodriguez Lewis Walker Hernandez Lopez Gonzalez Gonzales Nelson Mitchell Perez Roberts Phillips Campbell Evans Edwards Collins Stewart Sanchez Morris Rogers Murphy Richardson Watson Kelly Sanders Peterson Patterson Simmons Garcia Ramirez Torres Rivera Diaz Cruz Morales Ortiz Gutierrez Kennedy Clinton Bush Obama Trump Biden Kerry Pompeo Tillerson Reagan Nixon Kissinger McCain Rubio Corker Menendez Netanyahu Peres Rabin Sharon Abbas Arafat Mubarak Morsi Sisi Assad Hussein Gaddafi Khamenei Rouhani Zarif Ahmadinejad Erdogan Davutoglu Cavusoglu Merkel Schroeder Steinmeier Macron Hollande Sarkozy Chirac Cameron Blair Thatcher Johnson Putin Medvedev Lavrov Yeltsin Gorbachev Peskov Poroshenko Zelensky Zelenskiy Zelenskyy Yanukovych Tymoshenko Lukashenko Modi Singh Gandhi Sharif Khan Musharraf Karzai Ghani Abe Koizumi Suga Kishida Mogherini Ashton Solana Amano ElBaradei Annan Guterres Khan Ahmed Ali Hassan Ibrahim Haddad Khalil Mansour Nasser Saleh Suleiman Ivanov Petrov Smirnov Kuznetsov Popov Volkov Sokolov Novak Kowalski Nowak Horvat Kovacs Nagy Popescu Ionescu Papadopoulos Yilmaz Demir Kaya Cohen Levy Levi Mizrahi Friedman Goldberg Goldstein Rosenberg Schwartz Schmidt Schneider Fischer Weber Meyer Wagner Becker Hoffmann Schulz Mueller Müller Dubois Durand Moreau Laurent Lefebvre Fournier Rossi Ferrari Bianchi Romano Colombo Ricci Marino Silva Santos Oliveira Souza Pereira Costa Ferreira Almeida Andersson Johansson Karlsson Nilsson Hansen Olsen Jensen Nielsen Larsen Berg Haugen Virtanen Korhonen O'Brien O'Connor O'Neill O'Sullivan McDonald McCarthy McConnell McMaster MacDonald MacArthur Fitzgerald Gallagher Sullivan Callahan Donovan Brennan Kaplan Levine Shapiro Weinstein Bernstein
`;
// English words that are given names all the same.
const KEEP = new Set(
  'mark will grace hope bill jack rose frank grant art dean drew earl gene guy jay joy june may april dawn faith iris ivy lance lee max miles neal norm pat peter ray rob rod rusty sandy skip sue ted tony victor wade ward wally chip chuck christian george john james paul david robert michael mary'.split(
    ' ',
  ),
);

const common = new Set(
  readKnowledge('common-words.tsv')
    .split('\n')
    .filter((l) => !l.startsWith('#'))
    .join(' ')
    .split(' '),
);
const given = new Map();
const surnames = new Set();
const fits = (name) => /^\p{Lu}[\p{Script=Latin}'’-]+$/u.test(name) && name.length > 2;
const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '');
const addGiven = (name, gender, hand) => {
  if (!fits(name) && !(hand && /^\p{Lu}/u.test(name))) return;
  if (!hand && common.has(name.toLowerCase()) && !KEEP.has(name.toLowerCase())) return;
  for (const form of new Set([name, plain(name)])) {
    const known = given.get(form);
    given.set(form, known === undefined || known === gender ? gender : '');
  }
};
const listsOf = (entry) => (Array.isArray(entry) ? { generic: entry } : (entry ?? {}));
for (const locale of LOCALES) {
  const person = allLocales[locale]?.person;
  if (!person) continue;
  const first = listsOf(person.first_name);
  for (const n of first.male ?? []) addGiven(n, 'm', false);
  for (const n of first.female ?? []) addGiven(n, 'f', false);
}
for (const n of MALE.trim().split(/\s+/)) addGiven(n, 'm', true);
for (const n of FEMALE.trim().split(/\s+/)) addGiven(n, 'f', true);
for (const n of SURNAMES.trim().split(/\s+/)) for (const form of [n, plain(n)]) surnames.add(form);

const rows = [
  ...[...given].map(([n, g]) => [n, g, 'given']),
  ...[...surnames].map((n) => [n, '', 'surname']),
];
rows.sort(
  (a, b) => compare(sortingKey(a[0]), sortingKey(b[0])) || compare(a[0], b[0]) || compare(a[2], b[2]),
);
writeKnowledge(
  'given-names.tsv',
  `# Given names, and surnames that stand first or show a person. Made by scripts/make-given-names.mjs from the lists of\n# @faker-js/faker (MIT) and romanised names that those lack. Sorted by name without case and marks.\nname\tgender\tsort\n${rows.map((r) => r.join('\t')).join('\n')}\n`,
);
