/** Which language a report is in, from its first thousand characters. */
import { francAll } from 'franc-min';

const sampleLength = 1000;

/** Function words that are not at the same time common in a neighbouring language. */
const english = new Set(
  (
    'the of and to that for with by from said says has have had his her its it they their this these which who are ' +
    'were been be will would could should not but as at an on after before when about than there you we our'
  ).split(' '),
);

/** ISO 639-3 as franc names languages, to BCP 47 where a two-letter code exists. */
const bcp47: { [code: string]: string } = {
  arb: 'ar',
  aze: 'az',
  ben: 'bn',
  bul: 'bg',
  ces: 'cs',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  fra: 'fr',
  guj: 'gu',
  hau: 'ha',
  hin: 'hi',
  hun: 'hu',
  ibo: 'ig',
  ind: 'id',
  ita: 'it',
  jav: 'jv',
  jpn: 'ja',
  kan: 'kn',
  kaz: 'kk',
  kor: 'ko',
  mal: 'ml',
  mar: 'mr',
  nld: 'nl',
  pan: 'pa',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  run: 'rn',
  rus: 'ru',
  som: 'so',
  spa: 'es',
  srp: 'sr',
  sun: 'su',
  swe: 'sv',
  swh: 'sw',
  tam: 'ta',
  tel: 'te',
  tgl: 'tl',
  tha: 'th',
  tur: 'tr',
  ukr: 'uk',
  urd: 'ur',
  uzn: 'uz',
  vie: 'vi',
  yor: 'yo',
  zlm: 'ms',
  zul: 'zu',
  cmn: 'zh',
  bos: 'bs',
  hrv: 'hr',
  kin: 'rw',
  mya: 'my',
  amh: 'am',
  nya: 'ny',
  azj: 'az',
};

/** The share of function words of English among the words, and how many words there are. */
function englishShare(sample: string): { share: number; words: number } {
  const words = sample.toLowerCase().match(/[a-zà-öø-ÿ]+/g) ?? [];
  let hits = 0;
  for (const word of words) if (english.has(word)) hits++;
  return { share: words.length ? hits / words.length : 0, words: words.length };
}

function languageOfSample(sample: string): string | null {
  const { share, words } = englishShare(sample);
  if (share >= 0.18) return 'en';
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const isLatin = latin * 2 > letters;
  if (isLatin && words < 12) return null;
  const ranked = francAll(sample, { minLength: 3 });
  const best = ranked[0]?.[0] ?? 'und';
  if (best === 'und') return null;
  const asEnglish = ranked.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (isLatin && asEnglish > 0.85) return 'en';
  return bcp47[best] ?? best;
}

/**
 * The BCP 47 tag of the language that a text is written in; null when it is too short to tell, or not language.
 * A text that is not English at its beginning counts as English when its middle is.
 */
export function languageOf(text: string): string | null {
  const first = languageOfSample(text.slice(0, sampleLength));
  if (first === 'en' || first === null || text.length < 3 * sampleLength) return first;
  const middle = text.length >> 1;
  return languageOfSample(text.slice(middle, middle + sampleLength)) === 'en' ? 'en' : first;
}

/** Whether a report in this language is read; one whose language is not known is. */
export function isEnglish(language: string | null | undefined): boolean {
  return !language || /^(?:en|eng|english|und)(?:$|[-_ ])/i.test(language);
}
