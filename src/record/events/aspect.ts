/**
 * Who did what to whom. Tellings of one event have its type, its two sides and its days in common, and enough of their
 * words; the surest date leads.
 */
import type { EntryAspect, Mention } from '../aspects.ts';
import type { Gathered } from '../gather.ts';
import { followBest } from '../ledger/nearby.ts';
import { datingOf, type EventAccount, eventAccount, marks, seeks } from './account.ts';
import { type EventFields, eventConflicts, eventFields } from './fields.ts';
import { likeness } from './likeness.ts';

export const eventAspect: EntryAspect<EventAccount, EventFields> = {
  kind: 'event',
  mentions,
  marks,
  seeks,
  regards: (self, other) => likeness(self, other) > 0,
  /** An exact date before none before a vague one; then what says most. */
  rank(account) {
    const dating = datingOf(account);
    const substance = Math.min(account.matter.length, 400) * 2 + (account.mode === null ? 0 : 1);
    return (dating === 'exact' ? 2e3 : dating === 'undated' ? 1e3 : 0) + substance;
  },
  choose: (self, near) => followBest(self, near, likeness),
  entry: eventFields,
  conflicts: eventConflicts,
};

function mentions({ events, day, report }: Gathered): Mention<EventAccount>[] {
  return events.map((event) => {
    const { status, date, place, mode, cameo, contexts, issue, agents, patients, trigger, evidence } = event;
    const one = (value: string | null) => (value === null ? [] : [value]);
    return {
      account: eventAccount(event, day),
      words: [
        { span: evidence, role: 'event' },
        { span: trigger, role: 'trigger' },
      ],
      votes: {
        text: [report.text.slice(...evidence)],
        trigger: [report.text.slice(...trigger)],
        status: [status],
        date: one(date),
        place: one(place),
        mode: one(mode),
        cameo: one(cameo),
        issue: one(issue),
        context: contexts,
        agent: agents.map((p) => String(p.id)),
        patient: patients.map((p) => String(p.id)),
      },
    };
  });
}
