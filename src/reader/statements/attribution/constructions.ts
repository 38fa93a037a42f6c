/**
 * Verbs of saying whose content is an object with what is said of it: "called the deal a mistake", "urged them to wait",
 * "accused Moscow of lying", "called for talks"; and what documents do where people speak.
 */
import type { SpeechVerb } from '../../../knowledge/speech-verbs.ts';

export interface Construction {
  /** Object and infinitive: "urged the sides to meet". */
  infinitive: boolean;
  /** Object and "as": "described the talks as useful". */
  as: boolean;
  /** Object and predicate: "called it a mistake". */
  predicate: boolean;
  /** Object and "of": "accused them of lying". */
  of: boolean;
  /** "called for restraint". */
  for: boolean;
  /** "warned against haste". */
  against: boolean;
}

const LEMMAS: Record<keyof Construction, string> = {
  infinitive: 'urge|ask|call on|order|implore|beg|instruct|exhort|request|advise|demand|tell|warn|remind',
  as: 'describe|dismiss|hail|label|denounce|condemn|praise|brand|characterize|characterise|portray|depict|decry|deride|blast|slam|criticize|criticise|reject|laud|mock|welcome|cite',
  predicate: 'call|label|brand|dub|term|declare|deem|pronounce',
  of: 'accuse',
  for: 'call|appeal|plead',
  against: 'warn|caution',
};

const table = new Map<string, Construction>();
for (const [frame, lemmas] of Object.entries(LEMMAS) as [keyof Construction, string][])
  for (const lemma of lemmas.split('|')) {
    const made = table.get(lemma) ?? {
      infinitive: false,
      as: false,
      predicate: false,
      of: false,
      for: false,
      against: false,
    };
    made[frame] = true;
    table.set(lemma, made);
  }

/** The constructions that a verb enters into, if any. */
export const constructionsOf = (lemma: string): Construction | undefined => table.get(lemma);

const regular = (lemma: string): string[] => {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  return [lemma, `${lemma}s`, `${stem}ed`, `${stem}ing`];
};

const speech = (lemma: string, forms: readonly string[], rest: Partial<SpeechVerb> = {}): SpeechVerb => ({
  lemma,
  forms,
  class: 'say',
  clause: false,
  quote: true,
  addressee: false,
  infinitive: false,
  ...rest,
});

/** Verbs that attribute speech only in one of these constructions. */
export const constructionVerbs: readonly SpeechVerb[] = [
  ...[
    'call',
    'label',
    'brand',
    'term',
    'characterize',
    'characterise',
    'portray',
    'depict',
    'deride',
    'pronounce',
  ].map((v) => speech(v, regular(v))),
  speech('dub', ['dub', 'dubs', 'dubbed', 'dubbing']),
];

/** What a report, poll or document does to tell us something: only these are statements with such a subject. */
export const documentVerbs: readonly SpeechVerb[] = [
  speech('show', ['show', 'shows', 'showed', 'shown', 'showing'], { clause: true }),
  speech('find', ['find', 'finds', 'found', 'finding'], { clause: true }),
];

export const isDocumentVerb = (lemma: string) => lemma === 'show' || lemma === 'find';

export const DOCUMENTS =
  /^(?:report|study|survey|poll|analysis|document|email|e-mail|memo|letter|record|data|figure|statistic|investigation|inquiry|review|paper|article|transcript|filing|dossier|cable|inspection|audit|statement|research|footage|video|photo|image|test|assessment|panel|commission|judge|court)s?$/;
