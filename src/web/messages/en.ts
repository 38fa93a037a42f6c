/** Every word of the interface, in English. Another language is another module of this shape. */
import { add } from './en/add.ts';
import { adding } from './en/adding.ts';
import { app } from './en/app.ts';
import { brief } from './en/brief.ts';
import { compare } from './en/compare.ts';
import { contacts } from './en/contacts.ts';
import { entry } from './en/entry.ts';
import { filters } from './en/filters.ts';
import { overview } from './en/overview.ts';
import { positions } from './en/positions.ts';
import { promises } from './en/promises.ts';
import { proposals } from './en/proposals.ts';
import { report } from './en/report.ts';
import { review } from './en/review.ts';
import { terms } from './en/terms.ts';
import { timeline } from './en/timeline.ts';

export const en = {
  ...app,
  ...filters,
  ...terms,
  ...entry,
  ...timeline,
  ...contacts,
  ...report,
  ...add,
  ...adding,
  ...overview,
  ...positions,
  ...proposals,
  ...promises,
  ...review,
  ...brief,
  ...compare,
};

export type Messages = typeof en;
