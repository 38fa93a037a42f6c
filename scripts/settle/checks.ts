/** The margins at which decisions are as good as taken. */
import type { Checks } from '../../src/reader/syntax/kernel/tables.ts';
import type { Decision, Decisions } from './decisions.ts';

/** Where to look, and how many decisions in all may come out otherwise for each check. */
export interface Looks {
  first: number;
  every: number;
  change: number;
}

/** Keeps the sums of a decision's classes while features are added. */
class Running {
  private readonly sums: Int32Array;

  constructor(
    private readonly decision: Decision,
    private readonly width: number,
  ) {
    this.sums = new Int32Array(width);
  }

  add(from: number, to: number): void {
    const { scores, classes } = this.decision;
    for (let f = from; f < to; f++) for (const c of classes) this.sums[c]! += scores[f * this.width + c]!;
  }

  /** The best class, the first of equals, and by how much it leads the next. */
  best(): { cls: number; lead: number } {
    let cls = -1;
    let high = Number.NEGATIVE_INFINITY;
    let next = Number.NEGATIVE_INFINITY;
    for (const c of this.decision.classes) {
      const sum = this.sums[c]!;
      if (sum > high) {
        next = high;
        high = sum;
        cls = c;
      } else if (sum > next) next = sum;
    }
    return { cls, lead: high - next };
  }
}

/** The lowest margin at and above which no more than `bad` of the leads are of a class that is not the best in the end. */
function marginFor(leads: { lead: number; isBest: boolean }[], bad: number): number {
  const sorted = leads.toSorted((a, b) => b.lead - a.lead);
  let seen = 0;
  for (const { lead, isBest } of sorted) {
    if (!isBest && ++seen > bad) return lead + 1;
  }
  return 0;
}

/** The checks, and the share of features that are looked up with them. */
export function checksOf(
  { features, width, taken }: Decisions,
  looks: Looks,
): { checks: Checks; share: number } {
  let open = taken.map((decision) => {
    const whole = new Running(decision, width);
    whole.add(0, features);
    return { running: new Running(decision, width), final: whole.best().cls };
  });
  const checks: [number, number][] = [];
  let looked = 0;
  let before = 0;
  for (let at = looks.first; at < features && open.length > 0; at += looks.every) {
    looked += open.length * (at - before);
    const now = open.map((one) => {
      one.running.add(before, at);
      const { cls, lead } = one.running.best();
      return { one, lead, isBest: cls === one.final };
    });
    const margin = marginFor(now, Math.floor(looks.change * taken.length));
    checks.push([at, margin]);
    open = now.filter(({ lead }) => lead < margin).map(({ one }) => one);
    before = at;
  }
  looked += open.length * (features - before);
  return { checks, share: looked / (taken.length * features) };
}
