/** Which date of its sentence says when an occasion was: "the June 12 summit", "met in Doha on Monday". */
import { occasionWords } from '../../../knowledge/calendar-occasions.ts';
import { Shape } from '../../types.ts';
import type { Found, Scene } from '../scene.ts';
import { isModal, isPast } from '../verbs.ts';
import { type OccasionPhrase, occasionAround } from './phrase.ts';

const set = (words: string) => new Set(words.split(' '));

/** An occasion of the report with the date that it has there. */
export interface DatedOccasion extends OccasionPhrase {
  found: Found;
}

const REACH = 10;
const FRONTED_REACH = 14;
/** Verbs that may stand between an occasion and its own date. */
const HAPPENS = set(
  'held holding hold holds took take takes place began begin begins opened open opens started start starts resumed scheduled planned set due was were is are be been will would had signed reached concluded ended end announced agreed brokered declared staged carried out conducted ran run lasted continued stretched',
);
/** Verbs that make what they govern happen. */
const HOLDS = set(
  'held hold holds holding hosted host hosts hosting attended attend attends met meet meets meeting began begin begins opened open opens resumed resume started signed sign struck reached convened staged conducted carried launched had have',
);
/** Before a date or an occasion they relate it to another one. */
const RELATES = set('before after ahead since until till by prior following despite without');
const DATE_PREPOSITIONS = set('on in at for during early late of from');
const OPENERS = set('and but while when as that which who where');

/** Whether what stands between an occasion and a date behind it lets the date be the occasion's. */
function leadsOn(scene: Scene, from: number, to: number, verb: boolean): boolean {
  for (let i = from; i < to; i++) {
    const w = scene.word(i);
    if (scene.hasShape(i, Shape.Punct)) {
      const goesOn = w === ',' && HAPPENS.has(scene.word(i + 1));
      if (!goesOn && w !== '-' && w !== '\u2013' && w !== '(') return false;
      continue;
    }
    if (RELATES.has(w) || w === 'who' || w === 'while' || w === 'when' || w === 'because') return false;
    if (w === 'that' && !HAPPENS.has(scene.word(i + 1))) return false;
    if (
      w === 'to' &&
      !scene.hasShape(i + 1, Shape.Cap) &&
      scene.word(i + 1) !== 'the' &&
      scene.word(i + 1) !== 'be'
    )
      return false;
    if (HAPPENS.has(w)) continue;
    if (isPast(scene, i) || isModal(w)) return false;
    // The nearer occasion takes the date.
    const other = occasionWords().get(w);
    if (other && !other.verb && !verb) return false;
  }
  return true;
}

/** Whether a date stands inside the noun phrase of a noun: "the June 12 Singapore summit". */
function stands(scene: Scene, found: Found, head: number): boolean {
  if (head - found.end > 4) return false;
  for (let i = found.end; i < head; i++) {
    if (scene.hasShape(i, Shape.Possessive)) continue;
    const w = scene.word(i);
    if (scene.hasShape(i, Shape.Punct) || isPast(scene, i) || isModal(w) || RELATES.has(w)) return false;
    if (DATE_PREPOSITIONS.has(w) || OPENERS.has(w) || w === 'the' || w === 'to' || w === 'with') return false;
  }
  const before = scene.word(found.first - 1);
  return !DATE_PREPOSITIONS.has(before) || scene.hasShape(found.end, Shape.Possessive);
}

const ARTICLES = set('the a an this that its his her their');

/** Whether a date qualifies the noun behind it, and so dates nothing else: "the 2015 agreement". */
function qualifiesNoun(scene: Scene, found: Found): boolean {
  const before = scene.word(found.first - 1);
  return (
    (ARTICLES.has(before) || scene.hasShape(found.first - 1, Shape.Possessive)) &&
    scene.hasShape(found.end, Shape.Letter | Shape.Possessive)
  );
}

/** Whether a date opens its clause. */
function isFronted(scene: Scene, found: Found): boolean {
  const first = scene.sentenceOf(found.first).body;
  let i = found.first - 1;
  while (i >= first && DATE_PREPOSITIONS.has(scene.word(i))) i--;
  return i < first || OPENERS.has(scene.word(i));
}

/** Whether the clause that a date before it opens is the occasion's: "On Monday the two sides met". */
function fronts(scene: Scene, found: Found, phrase: OccasionPhrase): boolean {
  const { head, word } = phrase;
  if (head - found.end > FRONTED_REACH) return false;
  // "met Monday for talks": the verb right before the date.
  const close = HOLDS.has(scene.word(found.first - 1)) || HOLDS.has(scene.word(found.first - 2));
  if (!isFronted(scene, found) && !close) return false;
  let held = close;
  for (let i = found.end; i < head; i++) {
    const w = scene.word(i);
    if (RELATES.has(w) || (OPENERS.has(w) && w !== 'and')) return false;
    if (scene.hasShape(i, Shape.Punct) && !(w === ',' && i === found.end)) return false;
    if (HOLDS.has(w)) held = true;
    else if (isPast(scene, i) || isModal(w)) return false;
  }
  return word.verb ? true : held || HAPPENS.has(scene.word(head + 1));
}

const PASSIVE = set('was were been be being got is are');

/** Whether a verb form tells of an occasion: a past verb, a participle after "was", a plan ("will meet"). */
function tells(scene: Scene, i: number): boolean {
  const before = scene.word(i - 1);
  return isPast(scene, i) || PASSIVE.has(before) || isModal(before) || before === 'to';
}

/** The date of its sentence that an occasion has, or null. */
function dateOf(scene: Scene, phrase: OccasionPhrase, dates: readonly Found[]): Found | null {
  const { head, word } = phrase;
  if (word.verb && !tells(scene, head)) return null;
  for (const d of dates) {
    if (d.first <= head && head < d.end) continue;
    if (d.end <= head && !word.verb && stands(scene, d, head)) return d;
    if (d.end === head && word.verb) return d;
    if (
      d.first > head &&
      !qualifiesNoun(scene, d) &&
      d.first - head <= REACH &&
      !RELATES.has(scene.word(d.first - 1)) &&
      d.basis !== 'event'
    )
      if (leadsOn(scene, head + 1, d.first, word.verb)) return d;
  }
  if (RELATES.has(scene.word(head - 1)) || RELATES.has(scene.word(head - 2))) return null;
  return dates.find((d) => d.end <= head && d.basis !== 'event' && fronts(scene, d, phrase)) ?? null;
}

/** The occasions of the report that have a date in their own sentence, in text order. */
export function datedOccasions(scene: Scene, found: readonly Found[]): DatedOccasion[] {
  const out: DatedOccasion[] = [];
  const { sentence } = scene.tokens;
  for (let k = 0; k < found.length; ) {
    const s = sentence[found[k]!.first]!;
    let last = k;
    while (last < found.length && sentence[found[last]!.first] === s) last++;
    const dates = found.slice(k, last);
    k = last;
    const { first, end } = scene.sentences[s]!;
    for (let i = first; i < end; i++) {
      const phrase = occasionWords().has(scene.word(i)) ? occasionAround(scene, i) : null;
      const date = phrase && dateOf(scene, phrase, dates);
      if (date) out.push({ ...phrase, found: date });
    }
  }
  return out;
}
