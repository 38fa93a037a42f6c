/** The positions stage: where each side stands by this report. */
import { defaultIssueTerms, type IssueTerms } from '../../knowledge/issues.ts';
import { clauseOf, clauseSpan } from '../syntax/clauses.ts';
import { conditionOf } from './conditions.ts';
import type { PositionDraft, Stance } from './draft.ts';
import { firmnessOf } from './firmness.ts';
import { Holders } from './holders.ts';
import { lineStance } from './lines.ts';
import { matters } from './matters.ts';
import { Paths } from './paths.ts';
import type { Scene } from './scene.ts';
import { select } from './select.ts';
import { silences } from './silence.ts';
import { StanceWords } from './spotting.ts';
import { type Candidate, Stances } from './stances.ts';
import { type IssueMention, issueMentions, salience } from './terms.ts';

/** All positions of a report in text order. `terms` show the issues; a dossier may bring its own. */
export function positionsOf(scene: Scene, terms: IssueTerms = defaultIssueTerms()): PositionDraft[] {
  const mentions = issueMentions(scene, terms);
  if (mentions.length === 0) return [];
  const words = new StanceWords(scene);
  const shares = salience(mentions, scene.lower.length);
  const candidates = candidatesOf(scene, words, mentions, shares);
  return select(candidates, shares).map(({ holder, issue, stance, best }) => {
    const condition = conditionOf(scene, best.token);
    return {
      holder,
      issue,
      stance,
      firmness: firmnessOf(scene, best.token, stance),
      condition: condition ? scene.span(condition.first, condition.end) : null,
      evidence: evidenceOf(scene, best),
      statement: scene.statementAt[best.token]!,
    };
  });
}

function candidatesOf(
  scene: Scene,
  words: StanceWords,
  mentions: readonly IssueMention[],
  shares: ReadonlyMap<string, number>,
): Candidate[] {
  const holders = new Holders(scene, words);
  const stances = new Stances(scene, words, holders);
  const paths = new Paths(scene, words, holders, stances);
  const found: Candidate[] = [];
  for (const mention of [...mentions, ...matters(scene, words, mentions, shares)]) {
    const { kind } = scene.sentenceOf(mention.first);
    if (kind === 'caption' || kind === 'byline') continue;
    const own = paths.of(mention);
    found.push(...own);
    if (!own.some((c) => !c.deed)) found.push(...lineStance(scene, words, holders, stances, mention));
  }
  found.push(...silences(scene, words, holders, mentions));
  for (const c of found) c.stance = underCondition(scene, c);
  return found;
}

/** A yes on a condition is conditional; so is a no that only holds until something is done. */
function underCondition(scene: Scene, c: Candidate): Stance {
  if (c.stance === 'proposes' || c.stance === 'noncommittal' || c.stance === 'conditional') return c.stance;
  const condition = conditionOf(scene, c.token);
  if (!condition) return c.stance;
  const { opener, strict } = condition;
  if (c.stance === 'opposes' || c.stance === 'demands')
    return opener === 'unless' || opener === 'until' || opener === 'before' || (c.deed && opener === 'if')
      ? 'conditional'
      : c.stance;
  return strict ? 'conditional' : c.stance;
}

/** The clause of the word that shows the stance, drawn out to the issue where that lies beyond it. */
function evidenceOf(scene: Scene, c: Candidate): [number, number] {
  const [first, end] = clauseSpan(scene.trees, clauseOf(scene.trees, c.token));
  const { first: from, end: to } = scene.sentenceOf(c.token);
  const inside = c.mention.first >= from && c.mention.end <= to;
  return scene.span(
    Math.max(from, Math.min(first, c.token, inside ? c.mention.first : first)),
    Math.min(to, Math.max(end, c.token + 1, inside ? c.mention.end : end)),
  );
}
