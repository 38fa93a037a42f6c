/** What is said of an event beyond its type: mode, contexts, CAMEO code. */
import type { EventContext, EventMode, Span } from '../../../contract/reading.ts';
import { cameoOf, contextsOf, contextTerms, detailTerms, modeOf } from '../../../knowledge/event-details.ts';
import type { EventStatus, EventType } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';

export interface Details {
  mode: EventMode | null;
  contexts: { context: EventContext; span: Span }[];
  cameo: string | null;
}

/** What is known of an event before its details. */
export interface Outline {
  type: EventType;
  status: EventStatus;
  /** The mode of the entry that codes it. */
  mode: string | null;
  /** The act that it governs. */
  of: { type: EventType; mode: string | null } | null;
  /** The tokens of its own words. */
  words: readonly number[];
  /** The sentence that tells it. */
  sentence: number;
}

/** How far from an act's words those that tell its contexts are looked for: further than sentences are long. */
const NEAR = 80;

export function detailsOf(
  scene: Scene,
  { type, status, mode: given, of, words, sentence }: Outline,
): Details {
  const lower = (i: number) => scene.tokens.lower[i]!;
  const lemma = (i: number) => scene.lemma(i);
  const { body, end: last } = scene.layout.sentences[sentence]!;
  const first = Math.max(body, words[0]! - NEAR);
  const end = Math.min(last, words[0]! + NEAR);
  const met = new Set<string>();
  const terms = detailTerms(type);
  if (terms) for (const i of words) terms.from(i, end, lower, lemma, (phrase) => met.add(phrase));
  const mode = modeOf(type, given, of, met);
  const contexts: Details['contexts'] = [];
  for (let i = first; i < end; i++)
    contextTerms().from(i, end, lower, lemma, (phrase, after) => {
      for (const context of contextsOf(phrase))
        if (!contexts.some((c) => c.context === context))
          contexts.push({ context, span: scene.span(i, after) });
    });
  const cameo = cameoOf(
    { type, mode, status },
    contexts.map((c) => c.context),
    met,
  );
  return { mode, contexts, cameo };
}
