/** What tests ask of the meetings of a text. */
import { namesOf } from '../names/names.ts';
import { syntaxOf } from '../syntax/syntax.ts';
import { treesOf } from '../syntax/trees.ts';
import { layoutOf } from '../text/layout.ts';
import { timesOf } from '../times/times.ts';
import { meetingsOf } from './meetings.ts';

/** A Wednesday. */
const PUBLISHED = '2021-10-20';

export function meetings(text: string) {
  const layout = layoutOf(text);
  const names = namesOf(layout, PUBLISHED);
  const times = timesOf(layout, PUBLISHED);
  const drafts = meetingsOf(layout, names, times, treesOf(layout.tokens, syntaxOf(layout)), PUBLISHED);
  return drafts.map((d) => ({ ...d, people: d.people.map((p) => names.entities[p]!.name) }));
}

/** "status date PARTIES place", one for each occasion. */
export const lines = (text: string) =>
  meetings(text).map((m) => `${m.status} ${m.date} ${[...m.parties].sort().join('-')} ${m.place}`);
