/** Every word of the interface, in English. Another language is another module of this shape. */

import { app } from './en/app.ts';
import { adding } from './en/entries/adding.ts';
import { entry } from './en/entries/entry.ts';
import { report } from './en/entries/report.ts';
import { review } from './en/entries/review.ts';
import { filters } from './en/filters.ts';
import { terms } from './en/terms.ts';
import { add } from './en/views/add.ts';
import { brief } from './en/views/brief.ts';
import { compare } from './en/views/compare.ts';
import { contacts } from './en/views/contacts.ts';
import { overview } from './en/views/overview.ts';
import { positions } from './en/views/positions.ts';
import { promises } from './en/views/promises.ts';
import { proposals } from './en/views/proposals.ts';
import { timeline } from './en/views/timeline.ts';

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
