/**
 * Korean names in the Revised Romanization, in McCune–Reischauer, in North Korean usage and in the spellings that people
 * use of themselves: Noh and Roh, Kyu-duk and Kyu-deok. The rules stand in docs/names.md.
 */

/**
 * Korean surnames, commonest first, each with the spellings of the Revised Romanization, of McCune–Reischauer, of
 * North Korean usage, and those that people use of themselves.
 */
const surnames = [
  'kim gim',
  'lee yi rhee ri li rhie',
  'park pak bak',
  'choi choe choy ch’oe',
  'jeong jung chung chong jong cheong',
  'kang gang',
  'cho jo',
  'yoon yun youn',
  'jang chang zang',
  'im lim rim yim',
  'han hahn',
  'oh o',
  'seo suh so',
  'shin sin',
  'kwon gwon kwun',
  'hwang',
  'ahn an',
  'song',
  'ryu yoo yu ryoo you',
  'hong',
  'jeon chun jun chon jeun chen',
  'ko koh go',
  'moon mun',
  'son sohn',
  'yang ryang',
  'bae pae',
  'paek baek paik back',
  'heo huh hur ho',
  'nam',
  'shim sim',
  'noh roh no ro',
  'ha hah',
  'kwak gwak',
  'sung seong',
  'cha',
  'joo ju chu choo',
  'woo u',
  'koo ku gu',
  'min',
  'na ra',
  'jin chin',
  'ji chi jee',
  'eom um uhm om',
  'chae',
  'won weon',
  'cheon',
  'bang pang',
  'kong gong',
  'hyun hyon hyeon',
  'ham',
  'byun byeon pyon pyun',
  'yeom yom',
  'do',
  'seok sok suk',
  'sun',
  'seol sul',
  'ma',
  'gil kil',
  'yeon yon',
  'wi',
  'pyo',
  'myung myong myeong',
  'ki gi',
  'ban pan',
  'wang',
  'ok',
  'maeng',
  'thae tae',
  'jee',
  'kye gye',
  'tak',
  'kook guk kuk',
].map((line) => line.replace('’', '').split(' '));

const surnameClass = new Map<string, string>();
const ranks = new Map<string, number>();
surnames.forEach((spellings, rank) => {
  const name = `${spellings[0]!}-`;
  ranks.set(name, rank);
  for (const s of spellings) if (!surnameClass.has(s)) surnameClass.set(s, name);
});

/** The class of a Korean surname ("noh-" for Noh, Roh and No); null for a word that is none. */
export function koreanSurname(word: string): string | null {
  return surnameClass.get(word) ?? null;
}

/** How common the surname of a class is: 0 for the commonest. */
export function surnameRank(kind: string): number {
  return ranks.get(kind) ?? Number.POSITIVE_INFINITY;
}

const syllable =
  '(?:kk|gg|tt|dd|pp|bb|ss|jj|ch|sh|k|g|n|t|d|r|l|m|b|p|s|j|h)?(?:y|w)?(?:eo|eu|ae|ee|oo|ou|ui|eui|uh|oi|oe|wi|ai|a|e|i|o|u)(?:ng|ck|k|g|n|t|d|l|r|m|p|b|h)?';
const given = new RegExp(`^(?:${syllable}){1,2}$`);
const one = new RegExp(`^${syllable}$`);

/** Whether the parts can be a Korean given name of one or two syllables. */
export function isKoreanGiven(parts: string[]): boolean {
  if (parts.length === 1) return parts[0]!.length > 1 && given.test(parts[0]!);
  return parts.every((p) => one.test(p));
}

/** What differs between romanisations of Korean made the same, in this order. */
const korean: readonly [RegExp, string][] = [
  [/ck|kk|gg|k/g, 'g'],
  [/tt|dd|th|t/g, 'd'],
  [/pp|bb|p/g, 'b'],
  [/jj|ch|z/g, 'j'],
  [/ss|sh/g, 's'],
  // 희, 의: hee, hui, hi; eui, ui, yi.
  [/eui|ui|ee|yi/g, 'i'],
  [/oe|oi/g, 'we'],
  [/ae|ai|ay/g, 'e'],
  [/woo/g, 'o'],
  // A final or silent h: noh, ahn, suh.
  [/h(?![aeiouyw])/g, ''],
  // 령, 룡: ryong in the North, yong in the South.
  [/[lr](?=y)/g, ''],
  [/l/g, 'r'],
  // 어, 오, 우, 으: eo, o, u, eu, oo, ou.
  [/[eou]*[ou][eou]*/g, 'o'],
  [/(.)\1+/g, '$1'],
];

/** The class of a given name by its sound in Korean; syllables joined. */
export function koreanSound(name: string): string {
  return korean.reduce((s, [from, to]) => s.replace(from, to), name);
}
