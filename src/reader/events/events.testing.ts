import { meetingsOf } from '../meetings/meetings.ts';
import { namesOf } from '../names/names.ts';
import { statementsOf } from '../statements/statements.ts';
import { syntaxOf } from '../syntax/syntax.ts';
import { treesOf } from '../syntax/trees.ts';
import { layoutOf } from '../text/layout.ts';
import { timesOf } from '../times/times.ts';
import type { ActorDraft, EventDraft } from './draft.ts';
import { eventsOf } from './events.ts';

const PUBLISHED = '2019-08-15';

export function eventsIn(text: string, published: string | undefined = PUBLISHED): EventDraft[] {
  const layout = layoutOf(text);
  const names = namesOf(layout, published);
  const times = timesOf(layout, published);
  const syntax = syntaxOf(layout);
  const statements = statementsOf(layout, names, times, published);
  const meetings = meetingsOf(layout, names, times, treesOf(layout.tokens, syntax), published);
  return eventsOf(layout, syntax, names, times, statements, meetings, published);
}

/** Events as `type status sources > targets`, an actor by its party, else by its words. */
export function coded(text: string): string[] {
  const actor = (a: ActorDraft) => a.party ?? text.slice(...a.span).replace(/^(?:President|Chancellor) /, '');
  return eventsIn(text).map(
    (e) => `${e.type} ${e.status} ${e.source.map(actor).join('+')} > ${e.target.map(actor).join('+')}`,
  );
}
