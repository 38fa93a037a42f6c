/** The words that name an occasion: "the second Singapore summit", "his death", "the two sides met". */

import { calendar } from '../../../knowledge/calendar.ts';
import { type OccasionWord, occasionWords } from '../../../knowledge/calendar-occasions.ts';
import { Shape } from '../../types.ts';
import { Core, coreOf, dayNumberOf, yearOf } from '../lexicon.ts';
import type { Scene } from '../scene.ts';
import { isModal, isPast } from '../verbs.ts';

const set = (words: string) => new Set(words.split(' '));

export interface OccasionPhrase {
  word: OccasionWord;
  /** The token of the noun or verb. */
  head: number;
  /** The token after the last that belongs to the naming. */
  end: number;
  /** Names and describing words beside it, lower case. */
  marks: ReadonlySet<string>;
  /** Those of them that are written as names. */
  names: ReadonlySet<string>;
  /** Told for the first time ("a summit"), so that it is no other occasion of the report. */
  fresh: boolean;
  /** Which end of the occasion is meant, where it is said: "the start of the talks", "after the talks ended". */
  edge: 'first' | 'last' | null;
}

const LONGEST = 8;
const DETERMINERS = set('the this that these those his her its their our both');
const FRESH = set('a an another any every each no one several some such');
const STOPS = set(
  'of in at on with between by for from to as and or but that which who whom when where while if because than during through into over about against under until since before after ahead prior following he she it they we you i him them us me not',
);
const AUXILIARY = set('was were had been is are be has have being did');
const BEGINNINGS = set('start beginning opening outbreak launch onset eve');
const ENDS = set('end close conclusion finish completion');
const BEGIN = set('began begun begin begins started start starts opened open opens kicked broke');
const END = set('ended end ends concluded closed finished wrapped finish');
/** That it happened says no more than its name. */
const OCCUR = set('took happened occurred');
const PLACE_LINKS = set('in at with between of on against by');

/** Words that only link or point, whatever they are written like. */
const isGrammar = (w: string) => STOPS.has(w) || DETERMINERS.has(w) || FRESH.has(w) || AUXILIARY.has(w);

const isName = (scene: Scene, i: number) =>
  scene.hasShape(i, Shape.Cap) &&
  scene.hasShape(i, Shape.Letter) &&
  !isGrammar(scene.word(i)) &&
  (coreOf(scene.word(i)) & (Core.Month | Core.Weekday)) === 0;

/** Names behind the head: "in Singapore", "between Iran and the European Union". */
function namesBehind(scene: Scene, from: number, limit: number, add: (w: string) => void): void {
  let i = from;
  while (i < limit && (PLACE_LINKS.has(scene.word(i)) || (scene.word(i) === 'and' && i > from))) {
    let j = i + 1;
    while (j < limit && (scene.word(j) === 'the' || isName(scene, j))) {
      if (scene.word(j) !== 'the') add(scene.word(j));
      j++;
    }
    if (j === i + 1) return;
    i = j;
  }
}

/** Whether the noun before `p` qualifies another noun there: "the summit venue". */
function qualifies(scene: Scene, p: number, limit: number): boolean {
  const w = scene.word(p);
  if (p >= limit || !scene.hasShape(p, Shape.Letter) || scene.hasShape(p, Shape.Cap | Shape.Possessive))
    return false;
  if (isGrammar(w) || isModal(w) || w.endsWith('ly')) return false;
  return coreOf(w) === Core.None && !isPast(scene, p) && !occasionWords().get(w)?.verb;
}

/** The first verb of the clause at `p`, helping verbs left out; -1 where another word stands in its place. */
function verbAt(scene: Scene, p: number, limit: number): number {
  let i = p;
  while (i < limit && (AUXILIARY.has(scene.word(i)) || isModal(scene.word(i)))) i++;
  const helped = i > p;
  return i < limit && (isPast(scene, i) || (helped && !STOPS.has(scene.word(i)))) ? i : -1;
}

/** The occasion that is named from token `p` on, or that a clause there tells of; null when there is none. */
export function occasionAt(scene: Scene, p: number): OccasionPhrase | null {
  if (p >= scene.tokens.count || scene.tokens.sentence[p] !== scene.tokens.sentence[p - 1]) return null;
  const limit = Math.min(scene.sentenceOf(p).end, p + LONGEST);
  const marks = new Set<string>();
  const names = new Set<string>();
  let edge: OccasionPhrase['edge'] = null;
  let fresh = false;
  let head = -1;
  let i = p;
  for (; i < limit; i++) {
    const w = scene.word(i);
    const part = BEGINNINGS.has(w) ? 'first' : ENDS.has(w) ? 'last' : null;
    if (part && head < 0 && scene.word(i + 1) === 'of') {
      edge = part;
      i++;
      continue;
    }
    const known = occasionWords().get(w);
    if (known && !known.verb && !isName(scene, i + 1)) {
      head = i;
      continue;
    }
    if (head >= 0) break;
    if (FRESH.has(w)) fresh = true;
    else if (AUXILIARY.has(w) || isModal(w) || (isPast(scene, i) && known?.verb)) break;
    else if (DETERMINERS.has(w) || scene.hasShape(i, Shape.Possessive)) continue;
    else if (STOPS.has(w)) {
      const joins = w === 'and' && isName(scene, i - 1);
      if (!joins && !(i === p && /^(?:he|she|it|they|we)$/.test(w))) return null;
    } else if (scene.hasShape(i, Shape.Punct)) {
      if (w !== '-' && w !== '\u2013') return null;
    } else {
      marks.add(w);
      if (isName(scene, i)) names.add(w);
    }
  }
  const sentenceEnd = scene.sentenceOf(p).end;
  const verb = verbAt(scene, i, sentenceEnd);
  const add = (w: string) => {
    marks.add(w);
    names.add(w);
  };
  if (head < 0 || verb >= 0) {
    if (verb < 0) return null;
    const told = scene.word(verb);
    const word = occasionWords().get(told);
    if (head >= 0 && (BEGIN.has(told) || END.has(told))) edge = BEGIN.has(told) ? 'first' : 'last';
    else if (word?.verb) {
      for (let k = verb + 1; k < Math.min(sentenceEnd, verb + 4) && isName(scene, k); k++) add(scene.word(k));
      namesBehind(scene, verb + 1, sentenceEnd, add);
      if (head >= 0) marks.add(scene.word(head));
      return { word, head: verb, end: verb + 1, marks, names, fresh, edge };
    } else if (head < 0 || (verb === head + 1 && !OCCUR.has(told))) return null;
  } else if (qualifies(scene, head + 1, sentenceEnd)) return null;
  namesBehind(scene, head + 1, sentenceEnd, add);
  return {
    word: occasionWords().get(scene.word(head))!,
    head,
    end: edge && verb >= 0 ? verb + 1 : head + 1,
    marks,
    names,
    fresh,
    edge,
  };
}

const { ordinals } = calendar();

/** Whether a describing word tells occasions of one kind apart by number: "second", "2nd". */
export const isOrdinal = (w: string) =>
  ordinals.has(w) || /^(?:fifth|sixth|seventh|eighth|ninth|tenth)$/.test(w);

/** The occasion whose noun or verb is token `i`, with the names and words around it. */
export function occasionAround(scene: Scene, i: number): OccasionPhrase | null {
  const word = occasionWords().get(scene.word(i));
  if (!word) return null;
  const { first, end } = scene.sentenceOf(i);
  const marks = new Set<string>();
  const names = new Set<string>();
  const add = (w: string) => {
    marks.add(w);
    names.add(w);
  };
  for (let j = i - 1; j >= Math.max(first, i - LONGEST); j--) {
    const w = scene.word(j);
    if (isName(scene, j)) add(w);
    else if (
      word.verb ? scene.hasShape(j, Shape.Punct) : STOPS.has(w) || DETERMINERS.has(w) || FRESH.has(w)
    ) {
      if (!word.verb && w === 'and' && isName(scene, j - 1)) continue;
      break;
    } else if (scene.hasShape(j, Shape.Punct) || isPast(scene, j)) break;
    else if (!word.verb && dayNumberOf(w) < 0 && yearOf(w) < 0) marks.add(w);
  }
  if (word.verb) for (let j = i + 1; j < Math.min(end, i + 4) && isName(scene, j); j++) add(scene.word(j));
  else if (qualifies(scene, i + 1, end)) return null;
  namesBehind(scene, i + 1, end, add);
  return { word, head: i, end: i + 1, marks, names, fresh: false, edge: null };
}
