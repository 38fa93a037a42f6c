/** How text stands in the cells of a terminal. */

/** Ranges of characters two cells wide: East Asian Wide and Fullwidth (UAX #11), and emoji. */
const wide: readonly [number, number][] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];
const zero = /[\p{Mn}\p{Me}\p{Cf}]/u;
const narrowText = /^[\x20-\x7e\u00a0-\u02ff\u0370-\u0482\u2010-\u2027]*$/;

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (zero.test(character)) return 0;
  return code >= 0x1100 && wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Cells that the text takes in a terminal. */
export function displayWidth(text: string): number {
  if (narrowText.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text with spaces to `width` cells. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? space + text : text + space;
}

/** A word in pieces of at most `width` cells. */
function pieces(word: string, width: number): string[] {
  const all: string[] = [];
  let piece = '';
  let taken = 0;
  for (const character of word) {
    const w = characterWidth(character);
    if (taken + w > width && piece !== '') {
      all.push(piece);
      piece = '';
      taken = 0;
    }
    piece += character;
    taken += w;
  }
  all.push(piece);
  return all;
}

/** Where a line may break: after white space, or between wide characters, which have none. */
const breakable =
  /[^\S\n]+|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u;

/** Lines of at most `width` cells, broken at spaces where there are any; a line feed always breaks. At least one line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let taken = 0;
    // The split drops spaces and keeps nothing between wide characters, so both are told apart by what was there.
    for (const { word, spaced } of wordsOf(paragraph)) {
      const w = displayWidth(word);
      const gap = line !== '' && spaced ? 1 : 0;
      if (taken + gap + w <= width) {
        line += (gap ? ' ' : '') + word;
        taken += gap + w;
        continue;
      }
      if (line !== '') lines.push(line);
      const parts = w <= width ? [word] : pieces(word, Math.max(2, width));
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1)!;
      taken = displayWidth(line);
    }
    lines.push(line);
  }
  return lines;
}

function* wordsOf(paragraph: string): Generator<{ word: string; spaced: boolean }> {
  let at = 0;
  for (const word of paragraph.split(breakable)) {
    const start = paragraph.indexOf(word, at);
    if (word !== '') yield { word, spaced: start > at };
    at = start + word.length;
  }
}
