/** Positions on one issue as lanes: for each party its words in order of time, and the line that its own voices make. */

import type { Change, Position } from '../../../api/schemas/index.ts';
import { parseDay } from '../../../contract/edtf.ts';
import { groupBy } from '../../../queries/evidence/group.ts';
import type { Stance } from '../../parts/entries/stance.tsx';

/** From the hardest stance to the softest: the lowest and the highest of a lane. See docs/positions.md. */
export const ladder: readonly Stance[] = [
  'opposes',
  'demands',
  'noncommittal',
  'conditional',
  'open',
  'supports',
  'proposes',
];

/** Whose words tell where the party stands, the highest first: neither private persons nor other parties do. */
const telling = ['leader', 'minister', 'official', 'party'];

export interface Mark {
  position: Position;
  /** Days since 1970-01-01. */
  day: number;
  /** The place on the {@link ladder}. */
  step: number;
  /** Whether the line of the party goes through it. */
  isOnLine: boolean;
  change: Change | undefined;
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

const rankOf = ({ position }: Mark) => telling.indexOf(position.voice.rank);

/** Of the words of one day, those of the highest voice tell where the party stands. */
function onLine(marks: readonly Mark[]): Set<Mark> {
  const own = marks.filter((m) => rankOf(m) >= 0);
  return new Set(
    [...groupBy(own, (m) => m.day).values()].map((day) =>
      day.reduce((best, m) => (rankOf(m) < rankOf(best) ? m : best)),
    ),
  );
}

/** A lane for each of the parties, in their order, those without a dated word left out. */
export function lanesOf(
  positions: readonly Position[],
  parties: readonly string[],
  changes: readonly Change[],
): Lane[] {
  const byId = new Map(changes.map((c) => [c.id, c]));
  const marks = positions.flatMap((position): Mark[] => {
    const day = dayOf(position);
    const step = ladder.indexOf(position.stance);
    return day === null ? [] : [{ position, day, step, isOnLine: false, change: byId.get(position.id) }];
  });
  const byParty = groupBy(
    marks.sort((a, b) => a.day - b.day),
    (m) => m.position.party,
  );
  return parties.flatMap((party) => {
    const own = byParty.get(party);
    if (!own) return [];
    const line = onLine(own);
    return [{ party, marks: own.map((m) => ({ ...m, isOnLine: line.has(m) })) }];
  });
}
