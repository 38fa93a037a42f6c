/** Statements of a text without names or dates, for tests. */
import { layoutOf } from '../text/layout.ts';
import type { Names } from '../types.ts';
import { statementsOf } from './statements.ts';

/** Statements as lines: `direct: first span // second span <- source (cue)`. */
export function lines(text: string): string[] {
  const layout = layoutOf(text);
  const names: Names = { entities: [], mentions: [], at: new Int32Array(layout.tokens.count).fill(-1) };
  const slice = (s: readonly [number, number] | null) => (s ? text.slice(s[0], s[1]) : '-');
  return statementsOf(layout, names, [], undefined).map(
    (s) => `${s.kind}: ${s.content.map(slice).join(' // ')} <- ${slice(s.source)} (${slice(s.cue)})`,
  );
}

export type Case = [title: string, text: string, ...want: string[]];
