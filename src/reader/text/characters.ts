/** Classes of UTF-16 code units, as the tokenizer needs them. */
export const Class = {
  Unknown: 0,
  Space: 1,
  Line: 2,
  Letter: 3,
  Digit: 4,
  Mark: 5,
  Other: 6,
  Ignored: 7,
  Cjk: 8,
} as const;

const table = new Uint8Array(0x10000);
const upper = new Uint8Array(0x10000);

// Bidirectional controls, zero-width marks and the soft hyphen stay in the text but say nothing.
const IGNORED = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

function classify(code: number): number {
  const c = String.fromCharCode(code);
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return Class.Line;
  if (IGNORED.test(c)) return Class.Ignored;
  if (code <= 32 || /\s/.test(c)) return Class.Space;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(c)) return Class.Cjk;
  if (code >= 0xd800 && code <= 0xdfff) return Class.Other;
  if (/\p{L}/u.test(c)) return Class.Letter;
  if (/\p{Nd}/u.test(c)) return Class.Digit;
  if (/\p{M}/u.test(c)) return Class.Mark;
  return Class.Other;
}

/** The class of a code unit; the first look-up of each fills the table. */
export function classOf(code: number): number {
  const known = table[code]!;
  if (known !== Class.Unknown) return known;
  const made = classify(code);
  table[code] = made;
  upper[code] = made === Class.Letter && /\p{Lu}/u.test(String.fromCharCode(code)) ? 1 : 0;
  return made;
}

/** Whether a code unit is an upper-case letter. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  classOf(code);
  return upper[code] === 1;
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x02bc;
}

/** Hyphens that join words: hyphen-minus, hyphen, non-breaking hyphen. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}
