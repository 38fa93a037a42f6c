/** Through whom the words came: the agency that quotes, the outlet that is told, the network that carries a post. */
import { organisations } from '../../../knowledge/organisations.ts';
import { cueWords } from '../../../knowledge/speech-cues-words.ts';
import { once } from '../../../knowledge/tsv.ts';
import type { Credit } from '../attribution/attributions.ts';
import { DETERMINERS, PREPOSITIONS } from '../attribution/words.ts';
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { isAttribution } from './adjuncts.ts';

const media = once(
  () =>
    new Set(
      organisations()
        .filter((o) => o.kind === 'media')
        .map((o) => o.key),
    ),
);

/** Whether the entity with this index is an outlet of the gazetteer. */
const isOutlet = (ground: Ground, entity: number) => {
  const ref = entity >= 0 ? ground.names.entities[entity]!.ref : null;
  return ref !== null && media().has(ref);
};

/** The first outlet named in tokens [first, end), or null. */
export function outletIn(ground: Ground, { first, end }: Range): Range | null {
  const { names, lower } = ground;
  for (let i = first; i < end; i++) {
    const mention = names.mentions[names.at[i] ?? -1];
    if (mention && mention.form === 'name' && isOutlet(ground, mention.entity))
      return { first: Math.max(first, mention.first), end: Math.min(end, mention.end) };
    const w = lower[i]!;
    if (cueWords('network').has(w)) return { first: i, end: i + 1 };
    const agency = w === 'agency' && lower[i - 1] === 'news';
    if (!agency && !cueWords('outlet').has(w)) continue;
    // "Channel", "network" and the like stand behind a determiner or a description.
    let from = i;
    while (from > first && !PREPOSITIONS.has(lower[from - 1]!) && !ground.isPunctuation(from - 1)) from--;
    if (from < i || DETERMINERS.has(lower[i - 1] ?? '') || PREPOSITIONS.has(lower[i - 1] ?? ''))
      return { first: from, end: i + 1 };
  }
  return null;
}

const namesPerson = (ground: Ground, { first, end }: Range) => {
  for (let i = first; i < end; i++) {
    const mention = ground.names.mentions[ground.names.at[i] ?? -1];
    if (mention && mention.entity >= 0 && ground.names.entities[mention.entity]!.kind === 'person')
      return true;
  }
  return false;
};

/** The channel that a credit's own sentence names; null where the report does not tell. */
export function channelOf(
  ground: Ground,
  credit: Credit,
  adjuncts: readonly Range[],
  addressee: Range | null,
): Range | null {
  const via = isAttribution(credit) ? (credit.verb?.via ?? null) : null;
  if (via) return outletIn(ground, via) ?? (namesPerson(ground, via) ? null : via);
  for (const stretch of addressee ? [addressee, ...adjuncts] : adjuncts) {
    const found = outletIn(ground, stretch);
    if (found) return found;
  }
  return null;
}
