/** What the codebook says of an event beyond its type: modes, contexts, CAMEO codes. Data in event-modes, -contexts and -cameo.tsv. */
import { type Event, type EventContext, type EventMode, eventModes } from '../contract/reading.ts';
import cameoText from './event-cameo.tsv';
import contextText from './event-contexts.tsv';
import modeText from './event-modes.tsv';
import { Terms } from './event-terms.ts';
import { names, once, parseTsv } from './tsv.ts';

type EventType = Event['type'];

interface ModeRow {
  mode: EventMode;
  /** Types, or `TYPE:mode`, of the acts that are governed. */
  acts: readonly string[];
  words: readonly string[];
}

/** A row of the crosswalk; empty cells hold for anything. */
export interface CameoRow {
  mode: string;
  context: string;
  status: string;
  words: readonly string[];
  code: string;
  meaning: string;
}

/** The rows of a type and all their words. */
interface TypeRows {
  modes: readonly ModeRow[];
  cameo: readonly CameoRow[];
  terms: Terms;
}

const rowsOf = (text: string) => parseTsv(text).slice(1);

const byType = once(() => {
  const types = new Map<string, { modes: ModeRow[]; cameo: CameoRow[] }>();
  const at = (type: string) => {
    let rows = types.get(type);
    if (!rows) {
      rows = { modes: [], cameo: [] };
      types.set(type, rows);
    }
    return rows;
  };
  for (const [type, mode, acts, list] of rowsOf(modeText))
    at(type!).modes.push({
      mode: mode as EventMode,
      acts: (acts ?? '').split(' ').filter(Boolean),
      words: names(list),
    });
  for (const [type, mode, context, status, list, code, meaning] of rowsOf(cameoText))
    at(type!).cameo.push({
      mode: mode!,
      context: context!,
      status: status!,
      words: names(list),
      code: code!,
      meaning: meaning!,
    });
  return new Map<string, TypeRows>(
    Array.from(types, ([type, { modes, cameo }]) => [
      type,
      { modes, cameo, terms: new Terms([...modes, ...cameo].flatMap((row) => row.words)) },
    ]),
  );
});

const contextTable = once(() => {
  const contexts = new Map<string, EventContext[]>();
  for (const [context, list] of rowsOf(contextText))
    for (const word of names(list)) {
      const known = contexts.get(word);
      if (known) known.push(context as EventContext);
      else contexts.set(word, [context as EventContext]);
    }
  return contexts as ReadonlyMap<string, readonly EventContext[]>;
});

/** All words that tell a context. */
export const contextTerms = once(() => new Terms(contextTable().keys()));

/** The contexts that a word tells. */
export const contextsOf = (word: string): readonly EventContext[] => contextTable().get(word) ?? [];

/** All words that tell a mode or CAMEO code of a type. */
export const detailTerms = (type: EventType): Terms | null => byType().get(type)?.terms ?? null;

const MODES: ReadonlySet<string> = new Set(eventModes);

/**
 * The mode of an event: that of the entry which codes it, `given`, where it is one; else by the act that it governs
 * (`of`), else by the words of it.
 */
export function modeOf(
  type: EventType,
  given: string | null,
  of: { type: EventType; mode: string | null } | null,
  words: ReadonlySet<string>,
): EventMode | null {
  const rows = byType().get(type)?.modes ?? [];
  if (given && MODES.has(given)) return given as EventMode;
  if (of) {
    const row =
      (of.mode && rows.find((r) => r.acts.includes(`${of.type}:${of.mode}`))) ||
      rows.find((r) => r.acts.includes(of.type));
    if (row) return row.mode;
  }
  return rows.find((r) => r.words.some((w) => words.has(w)))?.mode ?? null;
}

/** The CAMEO code of an event by the crosswalk; null for what did not happen and is not planned. */
export function cameoOf(
  event: { type: EventType; mode: EventMode | null; status: Event['status'] },
  contexts: readonly EventContext[],
  words: ReadonlySet<string>,
): string | null {
  if (event.status === 'denied' || event.status === 'hypothetical') return null;
  const row = byType()
    .get(event.type)
    ?.cameo.find(
      (r) =>
        (!r.status || r.status === event.status) &&
        (!r.mode || r.mode === event.mode) &&
        (!r.context || contexts.includes(r.context as EventContext)) &&
        (r.words.length === 0 || r.words.some((w) => words.has(w))),
    );
  return row?.code ?? null;
}

/** The modes that the codebook has for a type, in the order of its table. */
export const modesFor = (type: EventType): readonly EventMode[] => [
  ...new Set((byType().get(type)?.modes ?? []).map((r) => r.mode)),
];

/** The crosswalk's rows of a type. */
export const cameoRows = (type: EventType): readonly CameoRow[] => byType().get(type)?.cameo ?? [];
