/** The pages of entries of the ledger. */
import type { LedgerEntryAnswer } from '../../queries/entry.ts';
import type { EventAnswer, EventLine } from '../../queries/events/answers.ts';
import type {
  ClaimAnswer,
  CommitmentAnswer,
  OccasionLine,
  PositionAnswer,
  ProposalAnswer,
} from '../../queries/ledger/answers.ts';
import { actCell, dateCell, sidesCell } from '../columns.ts';
import { speakDate } from '../dates.ts';
import { eventCell, occasionCell, voiceCell } from '../ledger/columns.ts';
import type { Item, Page } from './page.ts';
import { party, sourceItems, support } from './parts.ts';

const spoken = (date: string | null) => (date === null ? '' : speakDate(date));
const parties = (names: readonly string[]) => names.map(party).join(', ');
const occasionItem = (o: OccasionLine): Item => ({
  text: `${occasionCell(o)}${o.status === 'held' ? '' : ` (${o.status})`}`,
  id: o.id,
});

const eventItem = (e: EventLine): Item => ({ text: `${eventCell(e)}: ${e.text}`, id: e.id });

function positionPage(a: PositionAnswer, others: PositionAnswer[]): Page {
  const quoted = (o: PositionAnswer): Item => ({ text: `${dateCell(o)}  ${o.stance}: ${o.text}`, id: o.id });
  return {
    id: a.id,
    title: `${party(a.holder)} on ${a.issue}: ${a.stance}`,
    facts: [
      ['Words', a.text],
      ['Condition', a.condition ?? ''],
      ['Tied to', a.tied ?? ''],
      ['Firmness', a.firmness === 'plain' ? '' : a.firmness],
      ['Voice', voiceCell(a.voice)],
      ['Rank', a.voice.rank],
      ['Person', a.voice.person?.id ?? ''],
      ['Date', spoken(a.date)],
      ['First reported', a.reported ?? ''],
      ['Sources', support(a)],
    ],
    sections: [
      { heading: 'Sources', items: sourceItems(a.citations) },
      { heading: 'On this issue at other times', items: others.filter((o) => o.id !== a.id).map(quoted) },
    ],
  };
}

function proposalPage(a: ProposalAnswer): Page {
  return {
    id: a.id,
    title: `${a.kind} of ${a.authors.join(', ')}: ${a.text}`,
    facts: [
      ['From', parties(a.authors)],
      ['To', parties(a.addressees)],
      ['Issue', a.issue ?? ''],
      ['State', a.open ? 'open' : 'closed'],
      ['Date', spoken(a.date)],
      ['First reported', a.reported ?? ''],
      ['Sources', support(a)],
    ],
    sections: [
      {
        heading: 'Responses',
        items: [
          ...a.responses.map((r) => ({
            text: `${r.reported ?? 'undated'}  ${party(r.party)}: ${r.kind} (${r.reports})`,
          })),
          ...a.silent.map((name) => ({ text: `${party(name)}: no response is told` })),
        ],
      },
      { heading: 'Sources', items: sourceItems(a.citations) },
    ],
  };
}

function commitmentPage(a: CommitmentAnswer): Page {
  return {
    id: a.id,
    title: `${a.holders.join(', ')} will ${a.negated ? 'not ' : ''}${a.text}`,
    facts: [
      ['By', parties(a.holders)],
      ['To', parties(a.counterparts)],
      ['Due', spoken(a.due)],
      ['Condition', a.condition ?? ''],
      ['Outcome', a.outcome],
      ['Date', spoken(a.date)],
      ['First reported', a.reported ?? ''],
      ['Sources', support(a)],
    ],
    sections: [
      { heading: 'The occasion that shows it', items: a.occasion === null ? [] : [occasionItem(a.occasion)] },
      {
        heading: 'The event that shows it',
        items: a.event === null ? [] : [eventItem(a.event)],
      },
      { heading: 'Sources', items: sourceItems(a.citations) },
    ],
  };
}

function claimPage(a: ClaimAnswer): Page {
  return {
    id: a.id,
    title: a.text,
    facts: [
      ['Claims', `${a.kind}: ${a.subject}`],
      ['Parties', parties(a.parties)],
      ['Count', a.count === null ? '' : String(a.count)],
      ['Period', spoken(a.period)],
      ['Verdict', `${a.verdict}: ${a.reason}`],
      ['First reported', a.reported ?? ''],
      ['Sources', support(a)],
    ],
    sections: [
      { heading: 'Occasions', items: a.occasions.map(occasionItem) },
      { heading: 'Events', items: a.events.map(eventItem) },
      { heading: 'Sources', items: sourceItems(a.citations) },
    ],
  };
}

function eventPage(a: EventAnswer): Page {
  const named = (people: EventAnswer['agents']) => people.map((p) => p.name).join(', ');
  return {
    id: a.id,
    title: `${sidesCell(a)}: ${actCell(a)}`,
    facts: [
      ['Words', a.text],
      ['Status', a.status],
      ['Date', spoken(a.date)],
      ['Place', a.place ?? ''],
      ['By', named(a.agents)],
      ['To', named(a.patients)],
      ['Contexts', a.contexts.join(', ')],
      ['Issue', a.issue ?? ''],
      ['CAMEO', a.cameo ?? ''],
      ['First reported', a.reported ?? ''],
      ['Sources', support(a)],
    ],
    sections: [{ heading: 'Sources', items: sourceItems(a.citations) }],
  };
}

export function ledgerPage(entry: LedgerEntryAnswer): Page {
  switch (entry.type) {
    case 'position':
      return positionPage(entry.position, entry.others);
    case 'proposal':
      return proposalPage(entry.proposal);
    case 'commitment':
      return commitmentPage(entry.commitment);
    case 'claim':
      return claimPage(entry.claim);
    case 'event':
      return eventPage(entry.event);
  }
}
