export type Tone = 'plain' | 'faint' | 'attention' | 'off' | 'heading' | 'strong';

/** Select Graphic Rendition codes (ECMA-48): on and off. */
const codes: Record<Exclude<Tone, 'plain'>, [number, number]> = {
  faint: [2, 22],
  attention: [33, 39],
  off: [31, 39],
  heading: [4, 24],
  strong: [1, 22],
};

/** The text in a tone for a terminal; as it is without colour. */
export function paint(text: string, tone: Tone, colour: boolean): string {
  if (!colour || tone === 'plain' || text === '') return text;
  const [on, off] = codes[tone];
  return `\x1b[${on}m${text}\x1b[${off}m`;
}
