/** Positions on one issue as lanes: for each party its words in order of time, and the line that its own voices make. */

import type { Position } from '../../../api/schemas/index.ts';
import { parseDay } from '../../../contract/edtf.ts';
import { sideOf, stanceOrder, tellingRanks } from '../../../contract/stances.ts';
import { groupBy } from '../../../queries/evidence/group.ts';
import type { Stance } from '../../parts/entries/stance.tsx';

/** A party took another side. */
export interface Turn {
  from: Stance;
  to: Stance;
}

export interface Mark {
  position: Position;
  /** Days since 1970-01-01. */
  day: number;
  /** The place in the {@link stanceOrder}: the hardest is the lowest of a lane. */
  step: number;
  /** Whether the line of the party goes through it. */
  isOnLine: boolean;
  /** Where the line goes over to another side with it. */
  change: Turn | undefined;
}

export interface Lane {
  party: string;
  /** In order of time. */
  marks: Mark[];
}

const dayOf = ({ date, reported }: Position): number | null =>
  parseDay(firstDay(date)) ?? parseDay(reported?.slice(0, 10));

/** The first day of a date of any precision: "2021-10" → "2021-10-01". */
function firstDay(date: string | null): string | undefined {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?/.exec(date ?? '');
  return found ? `${found[1]}-${found[2] ?? '01'}-${found[3] ?? '01'}` : undefined;
}

const ranks: readonly string[] = tellingRanks;
const rankOf = ({ position }: Mark) => ranks.indexOf(position.voice.rank);

/** Of the words of one day, those of the highest voice tell where the party stands. */
function onLine(marks: readonly Mark[]): Set<Mark> {
  const own = marks.filter((m) => rankOf(m) >= 0);
  return new Set(
    [...groupBy(own, (m) => m.day).values()].map((day) =>
      day.reduce((best, m) => (rankOf(m) < rankOf(best) ? m : best)),
    ),
  );
}

/** The marks of a party in order of time, with its line and where that changes sides. */
function laneOf(party: string, marks: readonly Mark[]): Lane {
  const line = onLine(marks);
  let before: Stance | undefined;
  const drawn = marks.map((mark) => {
    if (!line.has(mark)) return mark;
    const to = mark.position.stance;
    const change = before && sideOf[before] !== sideOf[to] ? { from: before, to } : undefined;
    before = to;
    return { ...mark, isOnLine: true, change };
  });
  return { party, marks: drawn };
}

/** A lane for each of the parties, in their order, those without a dated word left out. */
export function lanesOf(positions: readonly Position[], parties: readonly string[]): Lane[] {
  const marks = positions.flatMap((position): Mark[] => {
    const day = dayOf(position);
    const step = stanceOrder.indexOf(position.stance);
    return day === null ? [] : [{ position, day, step, isOnLine: false, change: undefined }];
  });
  const byParty = groupBy(
    marks.sort((a, b) => a.day - b.day || (a.position.id < b.position.id ? -1 : 1)),
    (m) => m.position.party,
  );
  return parties.flatMap((party) => {
    const own = byParty.get(party);
    return own ? [laneOf(party, own)] : [];
  });
}
