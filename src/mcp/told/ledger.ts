/** Answers of the ledger as text, each with the words that it rests on. */
import { eventCell, voiceCell } from '../../exports/ledger/columns.ts';
import type { LedgerAnswer, OccasionLine } from '../../queries/ledger/answers.ts';
import type { LedgerResult } from '../../queries/ledger/ask.ts';
import { eventLines, quotations, told } from './entries.ts';
import { flat, joined, type Permalink } from './writing.ts';

const several = (names: readonly string[]) => names.map(flat).join(', ');
const dayOf = (a: { date: string | null; reported: string | null }) =>
  a.date ?? (a.reported === null ? 'undated' : `reported ${a.reported}`);
const occasion = (o: OccasionLine, link: Permalink) =>
  joined([several(o.parties), o.date, o.place && flat(o.place), o.status, link(o.id)]);

/** A heading, and what is to be known beside it. */
function lines(a: LedgerAnswer, link: Permalink): [heading: string, ...more: (string | null)[]] {
  switch (a.type) {
    case 'position':
      return [
        `${dayOf(a)}: ${flat(a.holder)} ${a.stance} on ${a.issue}: “${flat(a.text)}”`,
        joined([`firmness ${a.firmness}`, `rank ${a.voice.rank}`, flat(voiceCell(a.voice))]),
        a.condition && joined([`condition: “${flat(a.condition)}”`, a.tied && `on ${a.tied}`]),
      ];
    case 'change':
      return [
        `${dayOf(a)}: ${a.party} on ${a.issue}, from ${a.from} to ${a.to}: “${flat(a.text)}”`,
        joined([`rank ${a.voice.rank}`, flat(voiceCell(a.voice))]),
        a.after && `after ${occasion(a.after, link)}`,
      ];
    case 'proposal':
      return [
        `${dayOf(a)}: ${a.kind} of ${several(a.authors)}${a.addressees.length > 0 ? ` to ${several(a.addressees)}` : ''}: “${flat(a.text)}”`,
        joined([
          a.open ? 'open' : 'closed',
          ...a.responses.map((r) => `${flat(r.party)} ${r.kind} ${r.reported ?? ''}`),
          ...a.silent.map((party) => `no word from ${flat(party)}`),
        ]),
      ];
    case 'commitment':
      return [
        `${dayOf(a)}: ${several(a.holders)} will ${a.negated ? 'not ' : ''}“${flat(a.text)}”`,
        joined([`outcome ${a.outcome}`, a.due && `due ${a.due}`, a.condition && `if “${flat(a.condition)}”`]),
        a.occasion && occasion(a.occasion, link),
        a.event && joined([flat(eventCell(a.event)), link(a.event.id)]),
      ];
    case 'plan':
      return [
        `${dayOf(a)}: meeting of ${several([...a.parties, ...a.people.map((p) => p.name)])}: ${a.outcome}`,
        joined(
          a.history.map((h) => `${h.reported ?? 'undated'} ${h.status} ${h.date ?? ''}`),
          '; ',
        ),
        joined([a.by && `held as ${occasion(a.by, link)}`, link(a.id)]),
      ];
    case 'contact':
      return [
        `${several(a.parties)}: last ${a.last.date ?? ''}, ${a.gap} days before the last report of both`,
        joined([
          `${a.contacts} contacts`,
          a.usual !== null && `usually every ${a.usual} days`,
          a.unusual === null ? 'too few to tell what is usual' : a.unusual ? 'unusual' : 'not unusual',
        ]),
        occasion(a.last, link),
      ];
    case 'channel':
      return [
        `${flat(a.name)}${a.party ? ` (${a.party})` : ''}: ${a.occasions} of ${a.all} occasions of ${several(a.between)}`,
        joined([a.office && flat(a.office), `${a.first} to ${a.last}`, a.quiet && 'quiet', link(a.id)]),
      ];
    case 'conflict':
      return [
        `${flat(a.what)}: ${a.field} “${flat(a.value ?? '')}”, by others “${flat(a.other)}”`,
        `${a.otherSources} of ${a.sources} independent sources say the other`,
      ];
    case 'line':
      return [`${a.reported ?? 'undated'}: ${a.kind}: ${flat(a.text)}`, several(a.parties)];
    case 'claim':
      return [
        `${dayOf(a)}: “${flat(a.text)}”: ${a.verdict}`,
        flat(a.reason),
        ...a.occasions.map((o) => `- ${occasion(o, link)}`),
        ...a.events.map((e) => `- ${joined([flat(eventCell(e)), link(e.id)])}`),
      ];
    case 'event':
      return eventLines(a, link);
  }
}

/** One answer with the words that it rests on. */
export function toldOne(answer: LedgerResult, link: Permalink): string {
  if (answer.type === 'occasion') return told(answer, link);
  const [heading, ...more] = lines(answer, link);
  const below = more.filter((line): line is string => line !== null && line !== '');
  return [`### ${heading}`, ...below, ...quotations(answer.citations, link)].join('\n');
}

/** The answer to a question of the ledger, item by item. */
export function ledger(
  { items, more }: { items: readonly LedgerResult[]; more: boolean },
  link: Permalink,
): string[] {
  if (items.length === 0) return ['Nothing in the record matches.'];
  return [...items.map((item) => toldOne(item, link)), ...(more ? ['There are more: raise limit.'] : [])];
}
