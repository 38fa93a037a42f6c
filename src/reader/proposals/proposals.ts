/** The proposals stage: what one party puts to another, and what the other makes of it. */
import type { Holder } from '../positions/draft.ts';
import { evidenceOf } from '../positions/evidence.ts';
import { sameHolder } from '../positions/holders.ts';
import type { StanceReading } from '../positions/stances/reading.ts';
import { dateAt } from './dates.ts';
import type { ProposalDraft, ResponseDraft } from './draft.ts';
import { type ProposalMention, proposalMentions } from './mentions.ts';
import { openOffers } from './offers.ts';
import { addReplies } from './replies.ts';
import { responsesTo } from './responses.ts';

/** A proposal with the tokens that speak of it. */
export interface Gathered extends ProposalMention {
  tokens: number[];
}

/** All proposals of a report in text order, each once however often it is spoken of. */
export function proposalsOf(reading: StanceReading): ProposalDraft[] {
  const mentions = [...proposalMentions(reading), ...openOffers(reading)];
  mentions.sort((a, b) => a.token - b.token);
  const gathered: Gathered[] = [];
  const byIssue = new Map<string, Gathered[]>();
  for (const m of mentions) {
    const key = `${m.kind === 'demand'} ${m.issue}`;
    const group = byIssue.get(key) ?? [];
    const known = m.issue ? group.find((g) => isSame(g, m)) : undefined;
    if (known) join(known, m);
    else {
      const g = { ...m, tokens: [m.token] };
      gathered.push(g);
      group.push(g);
      byIssue.set(key, group);
    }
  }
  for (const g of gathered) if (g.issue && !g.authors.length) g.authors = advocates(reading, g);
  const made = gathered.filter((g) => g.authors.length > 0);
  const responses = responsesTo(reading, made);
  addReplies(reading, made, responses);
  return made.map((g, k) => draftOf(reading, g, responses[k]!));
}

/** Proposals of one author on one issue are one. */
function isSame(a: ProposalMention, b: ProposalMention): boolean {
  if (!a.authors.length || !b.authors.length) return true;
  return a.authors.some((x) => b.authors.some((y) => sameHolder(x, y)));
}

function join(into: Gathered, m: ProposalMention): void {
  into.tokens.push(m.token);
  if (!into.authors.length) into.authors = m.authors;
  for (const h of m.addressees)
    if (!into.addressees.some((a) => sameHolder(a, h)) && !into.authors.some((a) => sameHolder(a, h)))
      into.addressees.push(h);
  // The fuller words say what it is.
  if (
    into.terms.end - into.terms.first < 2 &&
    m.terms.end - m.terms.first > into.terms.end - into.terms.first
  )
    into.terms = m.terms;
}

/** Who stands for a proposal that is nobody's by its own words: who proposes the matter elsewhere in the report. */
function advocates(reading: StanceReading, g: Gathered): Holder[] {
  for (const c of reading.candidates)
    if (c.stance === 'proposes' && c.mention.issue === g.issue && !g.tokens.includes(c.token))
      return c.holders;
  return [];
}

function draftOf(reading: StanceReading, g: Gathered, responses: ResponseDraft[]): ProposalDraft {
  const { scene, holders } = reading;
  return {
    kind: g.kind,
    authors: g.authors,
    addressees: g.addressees,
    issue: g.issue,
    terms: scene.span(g.terms.first, g.terms.end),
    date: dateAt(scene, g.token),
    evidence: g.tokens.map((t) => evidenceOf(scene, holders, t, null)),
    statement: scene.statementAt[g.token]!,
    responses,
  };
}
