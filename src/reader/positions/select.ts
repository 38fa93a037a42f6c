/** Which of the stances that a report's words show are the positions that it reports. */
import type { Holder, Stance } from './draft.ts';
import type { Candidate } from './stances/attitudes.ts';

/** Stances that one holder may be said to take both: by different speakers, or one for itself and one on a condition. */
function contrast(a: Stance, b: Stance): boolean {
  const pair = new Set([a, b]);
  if (pair.size === 1) return false;
  if (pair.has('opposes')) return pair.has('supports') || pair.has('proposes') || pair.has('open');
  return pair.has('proposes') && pair.has('conditional');
}

const key = (h: Holder) => (h.party !== null ? h.party : `#${h.entity}`);

export interface Chosen {
  holder: Holder;
  issue: string;
  stance: Stance;
  /** The strongest evidence. */
  best: Candidate;
  score: number;
}

export interface Limits {
  /** Least score of a position. */
  floor: number;
  /** Least score of a second stance of one holder on one issue. */
  second: number;
}

export const LIMITS: Limits = { floor: 0.42, second: 0.6 };

/** One stance a holder and issue, and a second where both are plainly said. */
export function select(
  candidates: readonly Candidate[],
  salience: ReadonlyMap<string, number>,
  limits = LIMITS,
): Chosen[] {
  const groups = new Map<string, Chosen[]>();
  for (const c of candidates) {
    const share = salience.get(c.mention.issue) ?? 0;
    const score = c.score * (0.55 + 0.45 * Math.sqrt(share));
    for (const holder of c.holders) {
      const k = `${key(holder)}|${c.mention.issue}`;
      const group = groups.get(k) ?? [];
      const same = group.find((g) => g.stance === c.stance);
      if (same) {
        // A deed adds nothing to what is said outright.
        const other = same.best.token !== c.token && (!c.deed || same.best.deed);
        const [high, low] = score > same.score ? [score, same.score] : [same.score, score];
        if (score > same.score) Object.assign(same, { best: c, holder });
        // Said again in other words, it is surer.
        same.score = other ? 1 - (1 - Math.min(0.99, high)) * (1 - 0.5 * Math.min(0.99, low)) : high;
      } else group.push({ holder, issue: c.mention.issue, stance: c.stance, best: c, score });
      groups.set(k, group);
    }
  }
  const out: Chosen[] = [];
  for (const group of groups.values()) {
    group.sort((a, b) => b.score - a.score || a.best.token - b.best.token);
    const first = group[0]!;
    if (first.score < limits.floor) continue;
    out.push(first);
    const second = group.find(
      (g) => !g.best.deed && g.score >= limits.second && contrast(first.stance, g.stance),
    );
    if (second) out.push(second);
  }
  return out.sort((a, b) => a.best.token - b.best.token);
}
