/** Where a report speaks of which issue. */
import { defaultIssueTerms, type IssueTerm, type IssueTerms } from '../../../knowledge/issues.ts';
import type { Scene } from '../scene.ts';
import { WordKind } from '../word-kinds.ts';

/** Tokens [first, end) that show an issue. */
export interface IssueMention {
  first: number;
  end: number;
  issue: string;
  side: 1 | -1;
  weight: number;
}

function termAt(terms: IssueTerms, lower: readonly string[], i: number): IssueTerm | undefined {
  return terms.get(lower[i]!)?.find(({ words, last }) => {
    const n = words.length - 1;
    for (let k = 1; k < n; k++) if (lower[i + k] !== words[k]) return false;
    return n === 0 || last.has(lower[i + n]!);
  });
}

/** The party asked to give up nuclear weapons that it has; what others may build is a programme to be limited. */
const ARMED = 'PRK';
/** Weight from which a term is sure of its issue by itself. */
const SURE = 0.8;

/**
 * Every mention of an issue in text order, the longest term at each place. "Nuclear program" and "nuclear weapons"
 * belong to denuclearization where the report speaks of that or of North Korea, else to the programme of another.
 * A vague term ("weapons") means the issue that surer ones of the report show, on the side that they are on.
 */
export function issueMentions(scene: Scene, terms: IssueTerms): IssueMention[] {
  const found: IssueMention[] = [];
  const { lower } = scene;
  const usual = terms === defaultIssueTerms();
  for (let i = 0; i < lower.length; i++) {
    if (usual && !scene.isOf(i, WordKind.Issue)) continue;
    const term = termAt(terms, lower, i);
    if (!term) continue;
    const end = i + term.words.length;
    found.push({ first: i, end, issue: term.issue, side: term.side, weight: term.weight });
    i = end - 1;
  }
  assignNuclear(scene, found);
  strengthen(found);
  return found;
}

function assignNuclear(scene: Scene, found: IssueMention[]): void {
  const named = scene.names.mentions.some((m) => m.party === ARMED);
  const spoken = found.some((m) => m.issue === 'denuclearization' && m.side > 0 && m.weight === 1);
  const deal = found.filter((m) => m.issue === 'nuclear-programme' && m.side > 0).length;
  const armed = spoken || (named && deal < 3);
  for (const m of found) {
    if (armed && m.issue === 'nuclear-programme' && m.side < 0) m.issue = 'denuclearization';
    else if (!armed && m.issue === 'denuclearization' && m.side < 0) m.issue = 'nuclear-programme';
  }
}

function strengthen(found: IssueMention[]): void {
  const sides = new Map<string, number>();
  const sure = new Map<string, number>();
  for (const m of found) {
    if (m.weight < SURE) continue;
    sides.set(m.issue, (sides.get(m.issue) ?? 0) + m.side);
    sure.set(m.issue, (sure.get(m.issue) ?? 0) + 1);
  }
  for (const m of found) {
    const n = sure.get(m.issue) ?? 0;
    if (m.weight >= SURE || n === 0 || m.issue === 'talks') continue;
    m.weight = Math.min(SURE, m.weight + 0.1 * Math.min(3, n));
    if (m.side > 0 && m.weight < 0.75) m.side = sides.get(m.issue)! < 0 ? -1 : 1;
  }
}

/** How much of the report each issue takes up, 0 to 1: its mentions by weight against those of the foremost one. */
export function salience(mentions: readonly IssueMention[], tokens: number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const m of mentions) {
    const early = 1 + Math.max(0, 1 - (3 * m.first) / Math.max(1, tokens));
    sums.set(m.issue, (sums.get(m.issue) ?? 0) + m.weight * early);
  }
  const most = Math.max(0, ...sums.values());
  for (const [issue, sum] of sums) sums.set(issue, most > 0 ? sum / most : 0);
  return sums;
}
