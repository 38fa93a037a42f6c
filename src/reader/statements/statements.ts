/** The statements stage: who said what, in which words. */
import type { Layout, Names, TimeMention } from '../types.ts';
import { attributionsOf, type Credit } from './attribution/attributions.ts';
import { blockSpeech } from './blocks.ts';
import { Carrying } from './carrying.ts';
import { Circumstances } from './circumstances/circumstances.ts';
import { Dating } from './circumstances/dates.ts';
import { quotedSpeech, unsaid } from './direct.ts';
import type { SilenceDraft, StatementDraft } from './draft.ts';
import { Ground } from './ground.ts';
import { reportedSpeech } from './indirect.ts';
import { silencesOf } from './silences/silences.ts';
import { jointSpeakers, speakerOf } from './speakers.ts';
import { verbatimOf } from './verbatim.ts';

/** Content with the words that credit it. */
interface Found {
  kind: StatementDraft['kind'];
  content: StatementDraft['content'];
  credit: Credit | null;
}

const MARKS = /[\s"“”'‘’,]/;
const CLOSING = /[\s"“”'‘’,.]/;

/** The spans of a statement without marks around them, as a key. */
function bare(text: string, s: Found): string {
  let key = '';
  for (const [a, b] of s.content) {
    let from = a;
    let to = b;
    while (from < to && MARKS.test(text[from]!)) from++;
    while (to > from && CLOSING.test(text[to - 1]!)) to--;
    key += `${from}-${to},`;
  }
  return key;
}

/** What stands twice, reported and quoted or by a verb and a noun of saying, stands once: quoted, or as first found. */
function withoutDoubles(found: readonly Found[], text: string): Found[] {
  const seen = new Set<string>();
  const direct = new Set(found.flatMap((s) => (s.kind === 'direct' ? [bare(text, s)] : [])));
  return found.filter((s) => {
    const words = bare(text, s);
    if (s.kind === 'direct') return true;
    if (direct.has(words) || seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

export interface Speech {
  statements: StatementDraft[];
  silences: SilenceDraft[];
}

/**
 * All statements of a report in text order, direct and indirect, and what was not said. `times` give the dates of
 * attributions. Content spans lie inside quotation marks, inside one sentence, or in a paragraph of a transcript or post.
 */
export function speechOf(
  layout: Layout,
  names: Names,
  times: readonly TimeMention[],
  published: string | undefined,
): Speech {
  const spoken = verbatimOf(layout);
  const ground = new Ground(layout, names, times, spoken);
  const attributions = attributionsOf(ground);
  let found: Found[] = [];
  const at: number[] = [];
  for (const [k, { quotation, attribution, continues }] of quotedSpeech(ground, attributions).entries()) {
    if (continues >= 0) {
      at[k] = at[continues]!;
      found[at[k]!]!.content.push(quotation.content);
    } else {
      at[k] = found.length;
      found.push({ kind: 'direct', content: [quotation.content], credit: attribution });
    }
  }
  for (const { source, content } of spoken)
    found.push({
      kind: 'direct',
      content: content.map((c) => ground.span(c.first, c.end)),
      credit: unsaid(layout.tokens.sentence[source.first]!, source),
    });
  for (const { attribution, content } of blockSpeech(ground, attributions))
    found.push({ kind: 'direct', content: [ground.span(content.first, content.end)], credit: attribution });
  for (const { attribution, content } of reportedSpeech(ground, attributions))
    found.push({
      kind: 'indirect',
      content: content.map((c) => ground.span(c.first, c.end)),
      credit: attribution,
    });
  found = withoutDoubles(found, ground.tokens.text);
  found.sort((a, b) => a.content[0]![0] - b.content[0]![0] || a.content[0]![1] - b.content[0]![1]);
  const carrying = new Carrying(ground);
  const circumstances = new Circumstances(ground, attributions, found);
  const dating = new Dating(ground, published);
  const statements = found.map(({ kind, content, credit }): StatementDraft => {
    const speaker = carrying.speakerOf(credit, speakerOf(ground, credit?.source ?? null));
    const { words } = speaker;
    return {
      kind,
      content,
      cue: credit?.cue ? ground.span(credit.cue.first, credit.cue.end) : null,
      source: credit?.source ? ground.span(credit.source.first, credit.source.end) : null,
      antecedent: words && words !== credit?.source ? ground.span(words.first, words.end) : null,
      speaker: speaker.entity,
      party: speaker.party,
      date: dating.dateOf(credit, speaker.entity),
      speakers: jointSpeakers(ground, words),
      ...circumstances.of(credit),
    };
  });
  return { statements, silences: silencesOf(ground, published) };
}

/** The statements alone. */
export const statementsOf = (...report: Parameters<typeof speechOf>): StatementDraft[] =>
  speechOf(...report).statements;
