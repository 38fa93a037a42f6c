/**
 * Chinese names in pinyin, in Wade–Giles and in the spellings of Taiwan: Mao Zedong and Mao Tse-tung, Xie and Hsieh. The
 * rules stand in docs/names.md.
 */

/** Surnames, each with its pinyin first, then Wade–Giles without its apostrophes, then older and southern spellings. */
const surnames = [
  'wang',
  'li lee',
  'zhang chang',
  'liu lau',
  'chen chan',
  'yang',
  'huang hwang wong',
  'zhao chao',
  'wu woo',
  'zhou chou chow',
  'xu hsu',
  'sun suen',
  'ma',
  'zhu chu',
  'hu',
  'guo kuo kwok',
  'he ho',
  'lin lam',
  'gao kao',
  'luo lo',
  'zheng cheng',
  'liang leung',
  'xie hsieh',
  'song soong sung',
  'tang',
  'deng teng',
  'han',
  'feng fung',
  'cao tsao',
  'peng',
  'zeng tseng tsang',
  'xiao hsiao',
  'tian tien',
  'dong tung',
  'pan',
  'yuan',
  'cai tsai',
  'jiang chiang',
  'yu',
  'du tu',
  'ye yeh yip',
  'wei',
  'su',
  'lu',
  'ding ting',
  'ren jen',
  'shen',
  'yao',
  'jia chia',
  'xia hsia',
  'fu',
  'bai pai',
  'zou tsou',
  'xiong hsiung',
  'meng',
  'qin chin',
  'jin',
  'qiu chiu',
  'hou',
  'jiang',
  'fan',
  'fang',
  'shi shih',
  'long lung',
  'duan tuan',
  'lei',
  'tao',
  'mao',
  'hao',
  'gu ku koo',
  'gong kung',
  'shao',
  'wan',
  'qian chien',
  'yan yen',
  'dai tai',
  'mo',
  'kong',
  'xi hsi',
  'bo po',
  'lian lien',
  'qiao chiao',
  'geng keng',
  'cui tsui',
  'chi',
  'xue hsueh',
  'zong tsung',
  'zhong chung',
].map((line) => line.split(' '));

const classes = new Map<string, string>();
for (const spellings of surnames)
  for (const s of spellings) if (!classes.has(s)) classes.set(s, `${spellings[0]!}=`);

/** The class of a Chinese surname ("xie=" for Xie and Hsieh); null for a word that is none. */
export function chineseSurname(word: string): string | null {
  return classes.get(word) ?? null;
}

const syllable =
  '(?:zh|ch|sh|hs|ts|tz|ss|sz|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|iung|ueng|iao|ian|ien|uan|ing|ang|eng|ong|ung|eou|uai|uei|iou|ieh|ueh|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|erh|ih|eh|a|o|e|i|u)';
const given = new RegExp(`^(?:${syllable}){1,2}$`);
const one = new RegExp(`^${syllable}$`);

/** Whether the parts can be a Chinese given name of one or two syllables. */
export function isChineseGiven(parts: readonly string[]): boolean {
  if (parts.length === 1) return parts[0]!.length > 1 && given.test(parts[0]!);
  return parts.length === 2 && parts.every((p) => one.test(p));
}

/** What differs between pinyin and Wade–Giles made the same, in this order; aspirates lose their apostrophe in news. */
const rules: readonly [RegExp, string][] = [
  [/ng/g, 'N'],
  [/hs|x/g, 'S'],
  [/ssu|szu/g, 'si'],
  [/sh/g, 'H'],
  [/zh|ch|j|q|r(?=[aeiou])/g, 'J'],
  [/ts|tz|c|z/g, 'z'],
  [/b/g, 'p'],
  [/d/g, 't'],
  [/g/g, 'k'],
  [/eou|iou/g, 'iu'],
  [/uei/g, 'ui'],
  [/ien/g, 'ian'],
  [/[uo]N/g, 'oN'],
  [/erh/g, 'er'],
  [/(?<=[aeiou])h/g, ''],
  [/yi/g, 'i'],
  [/(?<=z)[ui](?![aeiouNn])/g, 'i'],
  // Ge and ko, luo and lo.
  [/(?:uo|o|e)(?![iunraoNe])/g, 'o'],
];

/** The class of a given name by its sound in Chinese; syllables joined. */
export function chineseSound(name: string): string {
  return rules.reduce((s, [from, to]) => s.replace(from, to), name);
}
