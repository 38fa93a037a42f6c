/** The statements stage: who said what, in which words. */
import type { Layout, Names, TimeMention } from '../types.ts';
import { attributionsOf, type Credit } from './attribution/attributions.ts';
import { quotedSpeech } from './direct.ts';
import type { StatementDraft } from './draft.ts';
import { Ground } from './ground.ts';
import { reportedSpeech } from './indirect.ts';
import { speakerOf } from './speakers.ts';

/**
 * All statements of a report in text order, direct and indirect. `times` give the dates of attributions.
 * Content spans lie inside quotation marks or inside one sentence.
 */
export function statementsOf(
  layout: Layout,
  names: Names,
  times: readonly TimeMention[],
  _published: string | undefined,
): StatementDraft[] {
  const ground = new Ground(layout, names, times);
  const attributions = attributionsOf(ground);
  const drafts: StatementDraft[] = [];
  const made: number[] = [];
  quotedSpeech(ground, attributions).forEach((quoted, k) => {
    if (quoted.continues >= 0) {
      made[k] = made[quoted.continues]!;
      drafts[made[k]!]!.content.push(quoted.quotation.content);
      return;
    }
    made[k] = drafts.length;
    drafts.push(draft(ground, 'direct', [quoted.quotation.content], quoted.attribution));
  });
  for (const { attribution, content } of reportedSpeech(ground, attributions))
    drafts.push(
      draft(
        ground,
        'indirect',
        content.map((c) => ground.span(c.first, c.end)),
        attribution,
      ),
    );
  return drafts.sort((a, b) => a.content[0]![0] - b.content[0]![0] || a.content[0]![1] - b.content[0]![1]);
}

function draft(
  ground: Ground,
  kind: StatementDraft['kind'],
  content: StatementDraft['content'],
  attribution: Credit | null,
): StatementDraft {
  const speaker = speakerOf(ground, attribution?.source ?? null);
  return {
    kind,
    content,
    cue: attribution?.cue ? ground.span(attribution.cue.first, attribution.cue.end) : null,
    source: attribution?.source ? ground.span(attribution.source.first, attribution.source.end) : null,
    speaker: speaker.entity,
    party: speaker.party,
    date: attribution ? dateOf(ground, attribution) : null,
  };
}

/** The date of the time expression inside the attribution, or null. */
function dateOf(ground: Ground, a: Credit): string | null {
  const from = Math.min(a.first, a.cue?.first ?? a.first);
  const to = a.end;
  for (let i = from; i < to && i < ground.tokens.count; i++) {
    const t = ground.timeAt[i]!;
    if (t >= 0) return ground.times[t]!.value;
  }
  return null;
}
