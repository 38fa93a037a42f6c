/** Which language a report is in, from its first thousand characters. */
import { francAll } from 'franc';

const sampleLength = 1000;

/** Function words of English that are not at the same time common in a neighbouring language. */
const english = new Set(
  (
    'the of and to that for with by from said says has have had his her its it they their this these which who are ' +
    'were been be will would could should may not but as at an on after before when about than there you we our'
  ).split(' '),
);

/** Below this many words a text is foreign only if it plainly is. */
const fewWords = 40;

/** The BCP 47 tag of an ISO 639-3 code: `fr` for `fra`. */
const tagOf = (code: string) => Intl.getCanonicalLocales(code)[0] ?? code;

/** Script without a language that is known here: ISO 639's code for what has none. */
const uncoded = 'mis';

function languageOfSample(sample: string): string | null {
  const words = sample.toLowerCase().match(/[a-zà-öø-ÿ]+/g) ?? [];
  let hits = 0;
  for (const word of words) if (english.has(word)) hits++;
  const isShort = words.length < fewWords;
  if (words.length > 0 && hits / words.length >= (isShort ? 0.15 : 0.18)) return 'en';
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const isLatin = (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > letters;
  if (isLatin && words.length < 5) return null;
  const ranked = francAll(sample, { minLength: 3 });
  const best = ranked[0]?.[0] ?? 'und';
  if (!isLatin) return best === 'und' ? uncoded : tagOf(best);
  const likeEnglish = ranked.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (best === 'und' || likeEnglish > (isShort ? 0.75 : 0.85)) return best === 'und' ? null : 'en';
  return tagOf(best);
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
