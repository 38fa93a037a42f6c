/** What a clause says of its verb: who does what to whom, and whether it is denied, possible or done to. */
import { Penn, Pos, Rel, UNIVERSAL } from './labels.ts';
import type { Trees } from './trees.ts';

const CLAUSES = new Set([Rel.root, Rel.ccomp, Rel.xcomp, Rel.advcl, Rel.acl, Rel.csubj, Rel.parataxis]);

/** Whether `i` heads a clause: a verb, or another word with a copula or a subject. */
export function isClauseHead(trees: Trees, i: number): boolean {
  const { pos, deprel } = trees.syntax;
  const relation = UNIVERSAL[deprel[i]!]!;
  if (pos[i] === Pos.VERB) return CLAUSES.has(relation) || relation === Rel.conj || hasClauseWords(trees, i);
  return hasClauseWords(trees, i);
}

const hasClauseWords = (trees: Trees, i: number) => trees.childBy(i, Rel.nsubj, Rel.csubj, Rel.cop) >= 0;

/** The head of the innermost clause that token `i` belongs to; the head of its tree where there is none. */
export function clauseOf(trees: Trees, i: number): number {
  let at = i;
  while (!isClauseHead(trees, at)) {
    const head = trees.syntax.head[at]!;
    if (head < 0) break;
    at = head;
  }
  return at;
}

/**
 * The tokens [first, end) of a clause: all that its head governs, without what is joined to it on its right
 * (conjuncts, parataxis) and the marks and conjunctions at its edges.
 */
export function clauseSpan(trees: Trees, verb: number): [first: number, end: number] {
  let [first, end] = trees.spanOf(verb);
  for (const child of trees.childrenOf(verb)) {
    const relation = UNIVERSAL[trees.syntax.deprel[child]!]!;
    const joined = relation === Rel.conj || relation === Rel.parataxis;
    if (!joined || !isClauseHead(trees, child)) continue;
    const [from, to] = trees.spanOf(child);
    if (child > verb && from > verb && from < end) end = from;
    else if (child < verb && to <= verb && to > first) first = to;
  }
  const { pos } = trees.syntax;
  const loose = (i: number) => pos[i] === Pos.PUNCT || pos[i] === Pos.CCONJ;
  while (first < verb && loose(first)) first++;
  while (end - 1 > verb && loose(end - 1)) end--;
  return [first, end];
}

const RELATIVES = new Set(['who', 'which', 'that', 'whom']);

/** The noun that a relative pronoun stands for, or the token itself. */
function antecedent(trees: Trees, token: number, verb: number): number {
  if (!RELATIVES.has(trees.tokens.lower[token]!)) return token;
  const { head, deprel } = trees.syntax;
  for (let at = verb, steps = 0; at >= 0 && steps < 8; at = head[at]!, steps++) {
    if (deprel[at] === Rel['acl:relcl']) return head[at]!;
    if (UNIVERSAL[deprel[at]!] !== Rel.conj) break;
  }
  return token;
}

/**
 * The subject of a verb (or of a word with a copula), or −1: its own, with a relative pronoun led back to its noun;
 * else that of the clause which it shares it with: the verb that it is joined to ("arrived and left"), the verb
 * that governs it ("agreed to meet"; the object's in "asked him to leave"), the noun that it describes ("officials
 * attending the talks").
 */
export function subjectOf(trees: Trees, verb: number): number {
  const { head, deprel } = trees.syntax;
  let at = verb;
  for (let steps = 0; steps < 16; steps++) {
    const own = trees.childBy(at, Rel.nsubj, Rel.csubj);
    if (own >= 0) return antecedent(trees, own, at);
    const up = head[at]!;
    if (up < 0) return -1;
    const relation = UNIVERSAL[deprel[at]!]!;
    if (relation === Rel.acl) return up;
    if (relation === Rel.xcomp) {
      const object = trees.childBy(up, Rel.obj, Rel.iobj);
      if (object >= 0) return object;
    } else if (relation !== Rel.conj && relation !== Rel.advcl) return -1;
    at = up;
  }
  return -1;
}

/** The direct and indirect objects of a verb. */
export const objectsOf = (trees: Trees, verb: number): number[] => trees.childrenBy(verb, Rel.obj, Rel.iobj);

/** Whether a verb is in the passive: "was told", "officials told of it". */
export function isPassive(trees: Trees, verb: number): boolean {
  const { deprel, penn } = trees.syntax;
  for (const child of trees.childrenOf(verb)) {
    const relation = deprel[child]!;
    if (relation === Rel['aux:pass'] || relation === Rel['nsubj:pass'] || relation === Rel['csubj:pass'])
      return true;
    if (relation === Rel.aux || relation === Rel.nsubj) return false;
  }
  return penn[verb] === Penn.VBN && deprel[verb] === Rel.acl;
}

/** Who does what a passive verb says: the noun after "by", or −1. */
export function agentOf(trees: Trees, verb: number): number {
  const { deprel } = trees.syntax;
  for (const child of trees.childrenOf(verb)) {
    if (deprel[child] === Rel['obl:agent']) return child;
    if (UNIVERSAL[deprel[child]!] !== Rel.obl || !isPassive(trees, verb)) continue;
    const marker = trees.childBy(child, Rel.case);
    if (marker >= 0 && trees.tokens.lower[marker] === 'by') return child;
  }
  return -1;
}

const DENIALS = new Set(['not', 'never', "n't", 'neither', 'nor', 'hardly', 'scarcely']);

/** Whether a verb is denied: by "not", "never", "no longer" or a contracted "n't". */
export function isNegated(trees: Trees, verb: number): boolean {
  const { lower } = trees.tokens;
  const contracted = (i: number) => /n't$|^cannot$/.test(lower[i]!);
  if (contracted(verb)) return true;
  for (const child of trees.childrenOf(verb)) {
    const relation = UNIVERSAL[trees.syntax.deprel[child]!]!;
    if (relation === Rel.aux || relation === Rel.cop) {
      if (contracted(child)) return true;
    } else if (relation === Rel.advmod || relation === Rel.cc) {
      if (DENIALS.has(lower[child]!)) return true;
      if (lower[child] === 'longer' && trees.childrenOf(child).some((i) => lower[i] === 'no')) return true;
    }
  }
  return false;
}

const MODAL_OF: Record<string, string> = {
  "'ll": 'will',
  "'d": 'would',
  ca: 'can',
  wo: 'will',
  sha: 'shall',
};

/** The modal auxiliaries of a verb in their full forms, "won't" and "they'll" as "will". */
export function modalsOf(trees: Trees, verb: number): string[] {
  const { penn } = trees.syntax;
  const modals: string[] = [];
  for (const child of trees.childrenOf(verb)) {
    const lower = trees.tokens.lower[child]!;
    if (penn[child] === Penn.MD) {
      const word = lower === 'cannot' ? 'can' : lower.replace(/n't$/, '');
      modals.push(MODAL_OF[word] ?? word);
    } else if (lower.endsWith("'ll")) modals.push('will');
  }
  return modals;
}
