/**
 * Who did what to whom. Tellings of one event have its type, its two sides and its days in common, and enough of their
 * words; the surest date leads.
 */
import type { EntryAspect, Mention } from '../aspects.ts';
import type { Gathered } from '../gather.ts';
import { accountId } from '../keys.ts';
import { followBest } from '../ledger/nearby.ts';
import { datingOf, dealing, type EventAccount, eventAccount, marks, seeks } from './account.ts';
import { type EventFields, eventConflicts, eventFields } from './fields.ts';
import { isToldTwice, likeness } from './likeness.ts';

export const eventAspect: EntryAspect<EventAccount, EventFields> = {
  kind: 'event',
  mentions,
  marks: (account) => [...marks(account), `self ${idOf(account)}`],
  seeks,
  watchers(mark) {
    const [kind, id] = mark.split(' ');
    return kind === 'self' ? [] : kind === 'beside' ? [`self ${id}`] : [mark];
  },
  regards: (self, other) => likeness(self, other) > 0,
  /** An exact date before none before a vague one; then what says most. */
  rank(account) {
    const dating = datingOf(account);
    const substance = Math.min(account.matter.length, 400) * 2 + (account.mode === null ? 0 : 1);
    return (dating === 'exact' ? 2e3 : dating === 'undated' ? 1e3 : 0) + substance;
  },
  choose(self, near, sight) {
    const beside = new Set(sight.under(`beside ${self.id}`));
    const others = near.filter((n) => !beside.has(n.id) && !beside.has(n.leader.id));
    return followBest(self, others, likeness);
  },
  entry: eventFields,
  conflicts: eventConflicts,
};

const idOf = (account: EventAccount): number => accountId('event', account);

/** What one report tells as two alike is two. */
function mentions({ events, day, report }: Gathered): Mention<EventAccount>[] {
  const told = events.map((event) => {
    const account = eventAccount(event, day);
    return { event, account, id: idOf(account), between: dealing(account) };
  });
  const areTwo = (a: (typeof told)[number], b: (typeof told)[number]) =>
    a.id !== b.id &&
    a.between === b.between &&
    likeness(a.account, b.account) > 0 &&
    !isToldTwice(a.account, b.account);
  return told.map((one) => {
    const { status, date, place, mode, cameo, contexts, issue, agents, patients, trigger, evidence } =
      one.event;
    return {
      account: one.account,
      words: [
        { span: evidence, role: 'event' },
        { span: trigger, role: 'trigger' },
      ],
      votes: {
        text: [report.text.slice(...evidence)],
        trigger: [report.text.slice(...trigger)],
        status: [status],
        date: given(date),
        place: given(place),
        mode: given(mode),
        cameo: given(cameo),
        issue: given(issue),
        context: contexts,
        agent: agents.map((p) => String(p.id)),
        patient: patients.map((p) => String(p.id)),
      },
      marks: told.filter((other) => areTwo(one, other)).map((other) => `beside ${other.id}`),
    };
  });
}

const given = (value: string | null): string[] => (value === null ? [] : [value]);
