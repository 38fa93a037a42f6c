/** Closed word classes that show where an attribution and its reported clause begin and end. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const MODALS = set(
  "will would can could may might shall should must won't wouldn't can't cannot couldn't mightn't shouldn't mustn't",
);
export const BE = set("is are was were be been being am isn't aren't wasn't weren't 's 're 'm");
export const HAVE = set("has have had having hasn't haven't hadn't");
export const DO = set("do does did don't doesn't didn't");
export const NEGATIONS = set("not never n't neither nor cannot without");

export const PRONOUNS = set('he she it they we i you who there this these those');
export const DETERMINERS = set(
  'the a an this these those his her its their our my your some any no every each another both several many most all one two three four five six seven eight nine ten',
);
export const PREPOSITIONS = set(
  'in on at during after before to from via through of about with by for following alongside outside near upon over under inside into against around across amid ahead among between behind beyond despite regarding concerning since until toward towards without within per like throughout',
);
/** Words that open a subordinate or coordinate clause, and so end a noun phrase on its left. */
export const CLAUSE_OPENERS = set(
  'that which who whom whose what when where while because although though if unless until since whether as after before than but so yet nor why how once lest whereas however therefore',
);
export const SUBORDINATORS = set(
  'although though while when because as since if after before unless until whereas',
);
export const COORDINATORS = set('and but or yet nor while although though whereas as because');
export const WH = set('whether what why how where when who which if');

const ADVERBS = set(
  'also again later earlier then too now once still just even only already ever often always sometimes soon further meanwhile instead however moreover afterward afterwards yesterday today tonight tomorrow since back aloud simply once recently previously subsequently once twice there here long together jointly publicly not never once more specifically',
);
const NOT_ADVERBS = set(
  'family only july italy assembly ally supply reply anomaly monopoly bully rally apply rely comply imply multiply fly early daily weekly monthly yearly friendly likely unlikely elderly costly deadly holy ugly lonely silly belly jelly emily sally kelly billy molly',
);

const CLAUSE_ADVERBS = set(
  'there here once even just still now already ever never not always often sometimes soon since only',
);

/** Whether an adverb after a verb belongs to the verb and does not open the reported clause ("said there is"). */
export const isVerbAdverb = (word: string) => isAdverb(word) && !CLAUSE_ADVERBS.has(word);

/** Whether a lower-case word can stand as an adverb beside a verb. */
export const isAdverb = (word: string) =>
  ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word));

export const TIME_WORDS = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. morning afternoon evening night midnight noon weekend today tonight yesterday tomorrow ago',
);
export const TIME_OPENERS = set('last this next late early earlier later mid-week past same');
export const TIME_UNITS = set(
  'day days week weeks month months year years weekend hour hours minute minutes century decade spring summer autumn fall winter',
);

const IRREGULAR_PAST = set(
  'met went came took made gave got saw knew thought found left held kept led lost paid put read ran rose sat sent set shot spent spoke stood struck taught won wrote began became broke brought built bought caught chose cut drew drove fell felt flew fought forgot grew hit hurt laid lay let meant quit rang rode sang sank sold shook shut slept stole swore swept threw understood woke wore agreed said told withdrew sought fled dealt heard lent split swung overthrew undertook arose bore bound clung sped spread upheld withstood drank ate hid',
);

/** Whether a lower-case word looks like a finite lexical verb in the past tense. */
export const looksPast = (word: string) =>
  IRREGULAR_PAST.has(word) || (word.length > 3 && word.endsWith('ed') && !word.endsWith('eed'));

const FINITE_AUXILIARIES: ReadonlySet<string> = new Set(
  [...MODALS, ...BE, ...HAVE, ...DO].filter((w) => !["'s", 'be', 'being', 'been', 'having'].includes(w)),
);

/** Whether a lower-case word is an auxiliary or modal, and so shows a finite clause. */
export const isAuxiliary = (word: string) =>
  FINITE_AUXILIARIES.has(word) ||
  (word.includes("'") && /^(?:he|she|it|they|we|i|you|there|that|who)'(?:s|re|ve|ll|d|m)$/.test(word));

export const DASHES = set('- -- – — ―');
