import type { Additions } from '../contract/additions.ts';
import type { Reading, Report } from '../contract/reading.ts';
import { withAddedNames } from './additions/names.ts';
import { issueTermsWith } from './additions/vocabulary.ts';
import { assemble } from './assemble.ts';
import { eventsOf } from './events/events.ts';
import { meetingsOf } from './meetings/meetings.ts';
import { mentionsMeeting } from './meetings/mentioned.ts';
import { namesOf } from './names/names.ts';
import { stanceDraftsOf } from './positions/stage.ts';
import { speechOf } from './statements/statements.ts';
import { syntaxOf } from './syntax/syntax.ts';
import { treesOf } from './syntax/trees.ts';
import { layoutOf } from './text/layout.ts';
import { timesOf } from './times/times.ts';

export interface ReadOptions {
  /**
   * `record`: people, parties, places, dates, statements and meetings, which is what the record keeps; only sentences
   * with a word of meeting are parsed, in a third to a half of the time. `all`, the default: events, positions, proposals,
   * commitments and claims too, for which every sentence is parsed.
   */
  layers?: 'record' | 'all' | undefined;
  /** What a dossier adds to what is known: names, offices, words of issues. */
  additions?: Additions | undefined;
}

/** Reads one report. Pure: the same report gives the same reading, byte for byte. */
export function read(report: Report, { layers = 'all', additions }: ReadOptions = {}): Reading {
  const { published } = report;
  const layout = layoutOf(report.text);
  const found = namesOf(layout, published);
  const names = additions ? withAddedNames(layout, found, additions, published) : found;
  const times = timesOf(layout, published);
  const { statements, silences } = speechOf(layout, names, times, published);
  const wanted = layers === 'record' ? (sentence: number) => mentionsMeeting(layout, sentence) : undefined;
  const trees = treesOf(layout.tokens, syntaxOf(layout, wanted));
  const meetings = meetingsOf(layout, names, times, trees, published);
  const drafts = { layout, names, times, statements, silences, meetings };
  if (layers === 'record') return assemble(report, { ...drafts, events: [], stances: null });
  const events = eventsOf(layout, trees.syntax, names, times, statements, meetings, published);
  const terms = additions && additions.issues.length > 0 ? issueTermsWith(additions) : undefined;
  const stances = stanceDraftsOf(layout, names, times, statements, trees, meetings, published, terms);
  return assemble(report, { ...drafts, events, stances });
}
