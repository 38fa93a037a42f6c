/** Every question that the record answers, in the order of the reference. A new one is a file and a line here. */

import { asOf } from './checks/as-of.ts';
import { channels } from './checks/channels.ts';
import { conflicts } from './checks/conflicts.ts';
import { contacts } from './checks/contacts.ts';
import { newEntries } from './checks/new-entries.ts';
import { plans } from './checks/plans.ts';
import { unconfirmed } from './checks/unconfirmed.ts';
import { entry } from './entries/entry.ts';
import { meetings } from './entries/meetings.ts';
import { parties } from './entries/parties.ts';
import { people } from './entries/people.ts';
import { statements } from './entries/statements.ts';
import { timeline } from './entries/timeline.ts';
import { acts } from './ledger/acts.ts';
import { changes } from './ledger/changes.ts';
import { claims } from './ledger/claims.ts';
import { commitments } from './ledger/commitments.ts';
import { conditions } from './ledger/conditions.ts';
import { due } from './ledger/due.ts';
import { positions } from './ledger/positions.ts';
import { proposals } from './ledger/proposals.ts';
import { stateOfPlay } from './ledger/state-of-play.ts';
import { brief } from './overview/brief.ts';
import { briefDocument } from './overview/brief-document.ts';
import { news } from './overview/news.ts';
import { record } from './overview/record.ts';
import { search } from './overview/search.ts';
import { contactsPicture } from './pictures/contacts.ts';
import { entries } from './pictures/entries.ts';
import { placesPicture } from './pictures/places.ts';
import { timelinePicture } from './pictures/timeline.ts';
import type { AnyQuestion } from './question.ts';
import { report } from './reports/report.ts';
import { reports } from './reports/reports.ts';
import { sources } from './reports/sources.ts';
import { decisions } from './review/decisions.ts';
import { parts } from './review/parts.ts';
import { review } from './review/review.ts';
import { said } from './review/said.ts';

export const questions: readonly AnyQuestion[] = [
  record,
  brief,
  briefDocument,
  search,
  news,
  timeline,
  meetings,
  statements,
  people,
  parties,
  entry,
  reports,
  report,
  sources,
  stateOfPlay,
  due,
  positions,
  changes,
  conditions,
  proposals,
  commitments,
  claims,
  acts,
  plans,
  contacts,
  channels,
  newEntries,
  asOf,
  conflicts,
  unconfirmed,
  timelinePicture,
  contactsPicture,
  placesPicture,
  entries,
  parts,
  said,
  review,
  decisions,
];
