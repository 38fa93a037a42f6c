/** Looks up verbs of saying by their inflected forms. */
import { type SpeechVerb, speechVerbs } from '../../../knowledge/speech-verbs.ts';
import { type SpeechUse, usesOf, verbsOfUses } from '../../../knowledge/speech-verbs-uses.ts';

export type VerbForm = 'base' | 'third' | 'past' | 'ing';

export interface VerbEntry {
  verb: SpeechVerb;
  form: VerbForm;
  uses: ReadonlySet<SpeechUse>;
  /** The words of the form, the first one included. */
  words: readonly string[];
}

let byFirstWord: Map<string, VerbEntry[]> | undefined;

function formOf(form: string, at: number): VerbForm {
  const first = form.split(' ')[0]!;
  if (at === 0) return 'base';
  if (first.endsWith('ing')) return 'ing';
  return at === 1 && first.endsWith('s') ? 'third' : 'past';
}

function index(): Map<string, VerbEntry[]> {
  const map = new Map<string, VerbEntry[]>();
  const known = new Set(speechVerbs().map((v) => v.lemma));
  const added = verbsOfUses().filter((v) => !known.has(v.lemma));
  for (const verb of [...speechVerbs(), ...added]) {
    const uses = usesOf(verb.lemma);
    verb.forms.forEach((form, at) => {
      const words = form.split(' ');
      const entries = map.get(words[0]!) ?? [];
      entries.push({ verb, form: formOf(form, at), uses, words });
      map.set(words[0]!, entries);
    });
  }
  for (const entries of map.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return map;
}

/** The first words of all forms. */
export function firstWords(): Iterable<string> {
  byFirstWord ??= index();
  return byFirstWord.keys();
}

/** The longest verb of saying whose form stands at token `i` of `lower`, or undefined. */
export function verbAt(lower: readonly string[], i: number): VerbEntry | undefined {
  byFirstWord ??= index();
  const entries = byFirstWord.get(lower[i]!);
  if (!entries) return undefined;
  return entries.find((e) => e.words.every((w, k) => lower[i + k] === w));
}
