/** All stances that a report's words show, before it is decided which of them are its positions. */
import { defaultIssueTerms, type IssueTerms } from '../../../knowledge/issues.ts';
import { Conditions } from '../conditions/conditions.ts';
import type { Stance } from '../draft.ts';
import { Holders } from '../holders.ts';
import type { Scene } from '../scene.ts';
import { type Candidate, Stances } from './attitudes.ts';
import { lineStance } from './lines.ts';
import { matters } from './matters.ts';
import { Paths } from './paths.ts';
import { silences } from './silence.ts';
import { StanceWords } from './spotting.ts';
import { type IssueMention, issueMentions, salience } from './terms.ts';
import { Valuations } from './valuations.ts';

export interface StanceReading {
  scene: Scene;
  words: StanceWords;
  holders: Holders;
  conditions: Conditions;
  /** Mentions of issues in text order, then those that only point back to one. */
  mentions: IssueMention[];
  /** How much of the report each issue takes up, 0 to 1. */
  shares: ReadonlyMap<string, number>;
  candidates: Candidate[];
}

/** Reads the stances of a report. `terms` show the issues; a dossier may bring its own. */
export function stancesIn(scene: Scene, terms: IssueTerms = defaultIssueTerms()): StanceReading {
  const words = new StanceWords(scene);
  const holders = new Holders(scene, words);
  const named = issueMentions(scene, terms);
  const shares = salience(named, scene.lower.length);
  const mentions = [...named, ...matters(scene, words, named, shares)];
  const stances = new Stances(scene, words, holders);
  const paths = new Paths(scene, words, holders, stances, new Valuations(scene, words, holders));
  const found: Candidate[] = [];
  for (const mention of mentions) {
    if (!scene.isReadable(mention.first)) continue;
    const own = paths.of(mention);
    found.push(...own);
    if (!own.some((c) => !c.deed)) found.push(...lineStance(scene, words, holders, stances, mention));
  }
  found.push(...silences(scene, words, holders, named));
  const conditions = new Conditions(scene);
  const candidates = found.filter(
    (c) =>
      !conditions.isWithin(c.token) && !conditions.holds(c.mention.first, c.token) && !isOfItself(scene, c),
  );
  for (const c of candidates) c.stance = underCondition(conditions, c);
  return { scene, words, holders, conditions, mentions, shares, candidates };
}

/** Whether the issue is the holder itself: "the group's efforts" of a group that is called terrorist. */
function isOfItself(scene: Scene, c: Candidate): boolean {
  const at = scene.names.at[scene.headOf(c.mention.first, c.mention.end)]!;
  if (at < 0) return false;
  const { entity } = scene.names.mentions[at]!;
  return entity >= 0 && c.holders.every((h) => h.entity === entity);
}

/** A yes on a condition is conditional; so is a no that only holds until something is done. */
function underCondition(conditions: Conditions, c: Candidate): Stance {
  if (c.stance === 'proposes' || c.stance === 'noncommittal' || c.stance === 'conditional') return c.stance;
  const condition = conditions.of(c.token);
  if (!condition) return c.stance;
  const { opener, strict } = condition;
  if (c.stance === 'opposes' || c.stance === 'demands')
    return opener === 'unless' || opener === 'until' || opener === 'before' || (c.deed && opener === 'if')
      ? 'conditional'
      : c.stance;
  return strict || opener === 'once' ? 'conditional' : c.stance;
}
