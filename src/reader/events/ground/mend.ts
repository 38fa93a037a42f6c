/**
 * Mends what parsers often get wrong in news: a past tense or perfect read as a participle before its object ("the
 * court rejected/amod appeals"), a plural event noun read as a verb ("launched further airstrikes/VBZ"), and "that" before a
 * subject read as another.
 */
import { eventNoun, isEventVerb } from '../../../knowledge/event-words.ts';
import { Penn, Pos, Rel, UNIVERSAL } from '../../syntax/labels.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import type { Layout } from '../../types.ts';
import { IRREGULAR } from './forms.ts';

/** How many words around a verb are looked at. */
const NEAR = 60;

const CONJUNCTIONS = new Set([
  'after',
  'before',
  'as',
  'since',
  'while',
  'because',
  'until',
  'when',
  'though',
  'although',
]);

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

const HAVE = new Set(['has', 'have', 'had', "'ve", 'having']);

/** The same syntax, its trees changed where a verb was taken for an adjective or a noun for a verb. */
export function mended({ tokens, sentences }: Layout, syntax: Syntax): Syntax {
  const head = syntax.head.slice();
  const deprel = syntax.deprel.slice();
  const pos = syntax.pos.slice();
  const penn = syntax.penn.slice();
  const relation = (i: number) => UNIVERSAL[deprel[i]!]!;
  const lemma = (i: number) => syntax.lemma(i).toLowerCase();

  /** Makes `verb` the head in the place of `old`, with `noun` its object and what stands before it its own. */
  const raise = (verb: number, old: number, noun: number, first: number, end: number) => {
    const had = old !== noun;
    head[verb] = head[old]!;
    deprel[verb] = deprel[old]!;
    pos[verb] = Pos.VERB;
    if (penn[verb] === Penn.JJ) penn[verb] = Penn.VBD;
    for (let k = Math.max(first, verb - NEAR); k < Math.min(end, noun + NEAR); k++) {
      if (k === verb || head[k] !== old) continue;
      const r = relation(k);
      if (
        had ||
        (k < verb && r !== Rel.det && r !== Rel.amod && r !== Rel.compound && r !== Rel.nummod) ||
        r === Rel.punct
      )
        head[k] = verb;
    }
    head[noun] = verb;
    deprel[noun] = Rel.obj;
    if (!had) return;
    head[old] = verb;
    deprel[old] = Rel.aux;
    pos[old] = Pos.AUX;
  };

  for (const { body, end } of sentences) {
    for (let i = body; i < end; i++) {
      const tag = penn[i];
      if (WEEKDAY.test(tokens.lower[i]!)) clauseOfWeekday(i, end);
      if (relation(i) === Rel.nsubj) subjectOfAuxiliary(i);
      if (relation(i) === Rel.nsubj && isConjunction(i)) {
        deprel[i] = Rel.mark;
        pos[i] = Pos.SCONJ;
        continue;
      }
      if (tag === Penn.VBZ && pos[i] === Pos.VERB && head[i]! >= 0 && head[i]! < i) {
        const r = relation(i);
        const noun = eventNoun(tokens.lower[i]!.replace(/s$/, ''));
        if (
          !noun ||
          isSubject(i) ||
          (r !== Rel.ccomp && r !== Rel.xcomp && r !== Rel.dep && r !== Rel.parataxis)
        )
          continue;
        pos[i] = Pos.NOUN;
        penn[i] = Penn.NNS;
        deprel[i] = Rel.obj;
        for (let k = i + 1; k < Math.min(end, i + NEAR); k++)
          if (head[k] === i && relation(k) === Rel.obl) deprel[k] = Rel.nmod;
        continue;
      }
      if (relation(i) !== Rel.amod || (tag !== Penn.VBN && tag !== Penn.VBD && tag !== Penn.JJ)) continue;
      if (tag === Penn.JJ && !/ed$/.test(tokens.lower[i]!) && !IRREGULAR.has(tokens.lower[i]!)) continue;
      const noun = head[i]!;
      if (noun < i || !isPast(i)) continue;
      let before = i - 1;
      while (before > body && pos[before] === Pos.ADV) before--;
      if (before < body) continue;
      // "had rejected/amod appeals".
      if (HAVE.has(tokens.lower[before]!)) {
        raise(i, head[before] === noun ? noun : head[noun] === before ? before : noun, noun, body, end);
        continue;
      }
      const subject = subjectBefore(noun, i, body);
      const nominal = pos[before] === Pos.NOUN || pos[before] === Pos.PROPN || pos[before] === Pos.PRON;
      if (subject >= 0 && (nominal || tokens.word[before] === ',')) {
        raise(i, noun, noun, body, end);
        continue;
      }
      // "after the union imposed/amod sanctions": no participle follows a noun of another phrase.
      let other = nominal ? headOf(before, i) : -1;
      // "the court on Tuesday freed …"
      while (
        other >= 0 &&
        hasCase(other) &&
        head[other]! >= 0 &&
        head[other]! < other &&
        pos[head[other]!] !== Pos.VERB
      )
        other = head[other]!;
      if (other < 0 || head[other] === noun || !above(other, noun)) continue;
      head[i] = head[other]!;
      deprel[i] = head[other]! < 0 ? Rel.root : Rel.advcl;
      pos[i] = Pos.VERB;
      if (tag === Penn.JJ) penn[i] = Penn.VBD;
      head[noun] = i;
      deprel[noun] = Rel.obj;
      head[other] = i;
      deprel[other] = Rel.nsubj;
      for (let k = Math.max(body, i - NEAR); k < Math.min(end, i + NEAR); k++) {
        if (head[k] !== other) continue;
        if (relation(k) === Rel.punct || (k > i && k !== noun)) head[k] = i;
        else if (relation(k) === Rel.case) {
          head[k] = i;
          deprel[k] = Rel.mark;
        }
      }
    }
    rootParticiple(body, end);
    for (let i = body; i < end; i++)
      if (penn[i] === Penn.VBD || penn[i] === Penn.VBZ || penn[i] === Penn.VBP)
        subjectAfterConjunction(i, body);
  }
  return { pos, penn, head, deprel, lemma: syntax.lemma };

  /** "No envoy has/aux ever met": the subject is the verb's. */
  function subjectOfAuxiliary(subject: number): void {
    const auxiliary = head[subject]!;
    if (auxiliary < 0 || relation(auxiliary) !== Rel.aux || pos[head[auxiliary]!] !== Pos.VERB) return;
    head[subject] = head[auxiliary]!;
  }

  /** "said Monday that Chad …": the clause is the verb's before the day. */
  function clauseOfWeekday(day: number, end: number): void {
    const verb = head[day]!;
    if (verb < 0 || verb >= day || day - verb > 3 || pos[verb] !== Pos.VERB) return;
    for (let k = day + 1; k < Math.min(end, day + NEAR); k++) {
      if (head[k] !== day || (relation(k) !== Rel.ccomp && relation(k) !== Rel.acl) || pos[k] !== Pos.VERB)
        continue;
      head[k] = verb;
      deprel[k] = Rel.ccomp;
      deprel[day] = Rel.obl;
    }
  }

  /** "said on Monday that/nsubj Chad must pay": before the subject of its verb it is no subject. */
  function isConjunction(i: number): boolean {
    if (tokens.lower[i] !== 'that') return false;
    for (let k = i + 1; k < head[i]!; k++) if (head[k] === head[i] && relation(k) === Rel.nsubj) return true;
    return false;
  }

  /** Whether a form may be the past of a verb of the tables. */
  function isPast(i: number): boolean {
    const lower = tokens.lower[i]!;
    if (IRREGULAR.has(lower)) return true;
    return [lemma(i), lower.replace(/ed$/, ''), lower.replace(/d$/, '')].some(isEventVerb);
  }

  /** "Students protested/acl in Lima": a participle right after the noun that is all of a sentence's root is its verb. */
  function rootParticiple(first: number, end: number): void {
    for (let i = first + 1; i < end; i++) {
      const noun = head[i]!;
      if (
        deprel[i] !== Rel.acl ||
        (penn[i] !== Penn.VBN && penn[i] !== Penn.VBD) ||
        noun !== i - 1 ||
        head[noun]! >= 0
      )
        continue;
      if (pos[noun] !== Pos.NOUN && pos[noun] !== Pos.PROPN) continue;
      for (let k = i + 1; k < end; k++)
        if (head[k] === i && relation(k) === Rel.obl && tokens.lower[k - 1] === 'by') return;
      head[i] = -1;
      deprel[i] = Rel.root;
      head[noun] = i;
      deprel[noun] = Rel.nsubj;
      penn[i] = Penn.VBD;
      for (let k = i + 1; k < end; k++) if (head[k] === noun) head[k] = i;
      return;
    }
  }

  /** "after the cabinet rejected": the noun before a verb without subject is its subject, not the preposition's. */
  function subjectAfterConjunction(verb: number, first: number): void {
    if (pos[verb] !== Pos.VERB || isSubject(verb)) return;
    let before = verb - 1;
    while (before > first && pos[before] === Pos.ADV) before--;
    if (before < first || (pos[before] !== Pos.NOUN && pos[before] !== Pos.PROPN)) return;
    const subject = headOf(before, verb);
    if (subject < 0 || head[subject] === verb || above(subject, verb)) return;
    for (let k = subject - 1; k >= Math.max(first, subject - 12); k--) {
      if (head[k] !== subject || relation(k) !== Rel.case || !CONJUNCTIONS.has(tokens.lower[k]!)) continue;
      head[subject] = verb;
      deprel[subject] = Rel.nsubj;
      head[k] = verb;
      deprel[k] = Rel.mark;
      return;
    }
  }

  /** The head of the phrase that ends before `limit` with token `last`. */
  function headOf(last: number, limit: number): number {
    let at = last;
    while (head[at]! >= 0 && head[at]! < limit && inPhrase(at) && pos[head[at]!] !== Pos.VERB) at = head[at]!;
    return head[at] === limit ? -1 : at;
  }

  function inPhrase(i: number): boolean {
    const r = relation(i);
    if (r === Rel.flat || r === Rel.compound) return true;
    if (r !== Rel.nmod) return false;
    return !hasCase(i);
  }

  function hasCase(i: number): boolean {
    for (let k = Math.max(0, i - 6); k < i; k++) if (head[k] === i && relation(k) === Rel.case) return true;
    return false;
  }

  function above(top: number, i: number): boolean {
    for (let at = i, steps = 0; at >= 0 && steps < 64; at = head[at]!, steps++) if (at === top) return true;
    return false;
  }

  function isSubject(i: number): boolean {
    for (let k = Math.max(0, i - 30); k < i; k++) if (head[k] === i && relation(k) === Rel.nsubj) return true;
    return false;
  }

  function subjectBefore(noun: number, verb: number, first: number): number {
    for (let k = verb - 1; k >= Math.max(first, verb - NEAR); k--)
      if (head[k] === noun && relation(k) === Rel.nsubj) return k;
    return -1;
  }
}
