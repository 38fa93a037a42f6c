import type { Reading, Report } from '../contract/reading.ts';
import { assemble } from './assemble.ts';
import { eventsOf } from './events/events.ts';
import { meetingsOf } from './meetings/meetings.ts';
import { namesOf } from './names/names.ts';
import { stanceDraftsOf } from './positions/stage.ts';
import { statementsOf } from './statements/statements.ts';
import { syntaxOf } from './syntax/syntax.ts';
import { treesOf } from './syntax/trees.ts';
import { layoutOf } from './text/layout.ts';
import { timesOf } from './times/times.ts';

/** Reads one report. Pure: the same report gives the same reading, byte for byte. */
export function read(report: Report): Reading {
  const { published } = report;
  const layout = layoutOf(report.text);
  const names = namesOf(layout, published);
  const times = timesOf(layout, published);
  const statements = statementsOf(layout, names, times, published);
  const trees = treesOf(layout.tokens, syntaxOf(layout));
  const meetings = meetingsOf(layout, names, times, trees, published);
  const events = eventsOf(layout, trees.syntax, names, times, statements, meetings);
  const stances = stanceDraftsOf(layout, names, times, statements, trees, meetings, published);
  return assemble(report, { layout, names, times, statements, meetings, events, stances });
}
