/** When acts took place: by their own words, by those in which they are told, and by the day of the story. */
import { dayRange } from '../../../contract/edtf.ts';
import type { Edtf, Event } from '../../../contract/reading.ts';
import type { MeetingDraft } from '../../meetings/draft.ts';
import type { StatementDraft } from '../../statements/draft.ts';
import { dayBefore, isApart, isOfToday, type Side, type Told } from '../../story.ts';
import { Rel } from '../../syntax/labels.ts';
import type { NameMention, TimeMention } from '../../types.ts';
import type { Act } from '../act.ts';
import type { EventType } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';
import type { Occasions } from '../selection/consult.ts';
import { clauseOf, isPerfect, isPresent, isSimplePast, ownTimes, sharedTimes } from './clauses.ts';

export interface EventDate {
  date: Edtf;
  /** As of meetings. */
  dateFrom: NonNullable<Event['dateFrom']>;
}

/** Acts that saying so does: "we will not agree", "Chad must leave". */
const SAYING = new Set<EventType>(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'ACCUSE', 'SUPPORT']);

/** Nouns of meeting at which something is done, and the prepositions that say so. */
const MEETING = new Set([
  'summit',
  'meeting',
  'talk',
  'talks',
  'visit',
  'call',
  'conversation',
  'conference',
]);
const AT = new Set(['at', 'during', 'in', 'on']);

export class Dates {
  private readonly told: Told;

  constructor(
    private readonly scene: Scene,
    private readonly occasions: Occasions,
    /** The day of publication, null where it is not known. */
    private readonly publishedDay: number | null,
  ) {
    const sentenceOf = (i: number) => scene.tokens.sentence[i]!;
    const times = bySentence(scene.times, sentenceOf);
    let mentions: Map<number, NameMention[]> | undefined;
    this.told = {
      layout: scene.layout,
      names: scene.names,
      timesOf: (sentence) => times.get(sentence) ?? [],
      mentionsOf(sentence) {
        mentions ??= bySentence(scene.names.mentions, sentenceOf);
        return mentions.get(sentence) ?? [];
      },
    };
  }

  /** The date of an act that the report tells in these ways, the first of which leads; null where it gives none. */
  of(tellings: readonly Act[]): EventDate | null {
    for (const find of [this.byWords, this.bySaying, this.byStory])
      for (const act of tellings) {
        const found = find(act);
        if (found && (act === tellings[0] || this.isOfOne(act, tellings[0]!, found.date))) return found;
      }
    return null;
  }

  /** Whether the date of a second telling is that of the first: in the same word, or news of these days as all of it is. */
  private isOfOne(second: Act, first: Act, date: Edtf): boolean {
    const { scene, publishedDay } = this;
    if (this.timesOf(first).length > 0) return false;
    if (publishedDay !== null && isOfToday(date, publishedDay)) return true;
    return scene.lemma(second.trigger) === scene.lemma(first.trigger) && !isPerfect(scene, first.clause);
  }

  private byWords = (act: Act): EventDate | null => {
    const { scene } = this;
    const times = this.timesOf(act);
    const fits = (t: TimeMention) => this.fits(act, t.value);
    const own = ownTimes(scene, act, times, this.isOver).find(fits);
    const date = own?.value ?? this.metOn(act) ?? sharedTimes(scene, act, times).find(fits)?.value;
    return date === undefined ? null : { date, dateFrom: 'words' };
  };

  private timesOf = (act: Act) => this.told.timesOf(this.scene.tokens.sentence[act.trigger]!);

  private isOver = (t: TimeMention): boolean =>
    this.publishedDay === null || (dayRange(t.value)?.last ?? Infinity) < this.publishedDay;

  /** What has happened has no date to come, and what is to come none behind. */
  private fits({ status }: Act, date: Edtf): boolean {
    const days = dayRange(date);
    if (!days) return false;
    if (this.publishedDay === null) return true;
    return status === 'happened' || status === 'denied'
      ? days.first <= this.publishedDay
      : days.last >= this.publishedDay;
  }

  /** The day on which something was said, of an act that is done by saying it. */
  private bySaying = (act: Act): EventDate | null => {
    const { scene, publishedDay } = this;
    const { speech, tokens } = scene;
    const inside = speech.statementOf(act.trigger);
    const s =
      (isPerfect(scene, act.clause) ? null : speech.cuedBy(act.trigger)) ??
      (inside && (act.spoken || this.isDoneBySaying(act, inside)) ? inside : null);
    if (!s?.date || !this.fits(act, s.date)) return null;
    const told = s.cue ?? s.source;
    const sentence = told ? tokens.sentence[scene.tokenAt(told[0])]! : -1;
    if (this.told.timesOf(sentence).some((t) => t.value === s.date))
      return { date: s.date, dateFrom: 'words' };
    // What one says goes on being of the day on which he last spoke.
    if (publishedDay === null || !isOfToday(s.date, publishedDay) || !this.isNear(sentence, s.date))
      return null;
    return { date: s.date, dateFrom: 'story' };
  };

  /** Whether a date is told within a few sentences before one. */
  private isNear(sentence: number, date: Edtf): boolean {
    for (let s = sentence - 1; s >= Math.max(0, sentence - PASSAGE); s--)
      if (this.told.timesOf(s).some((t) => t.value === date)) return true;
    return false;
  }

  private isDoneBySaying(act: Act, s: StatementDraft): boolean {
    if (!SAYING.has(act.type) || act.nominal || act.status !== 'happened') return false;
    const { scene } = this;
    if (isPerfect(scene, act.clause) || isSimplePast(scene, act.clause)) return false;
    return act.source.some(
      (a) => (a.entity >= 0 && a.entity === s.speaker) || (a.party !== null && a.party === s.party),
    );
  }

  /** The day of the meeting at which it was done: "agreed at the summit to …". */
  private metOn(act: Act): Edtf | undefined {
    const { scene } = this;
    if (act.nominal || act.status !== 'happened') return undefined;
    for (let c = scene.firstChild[act.clause]!; c >= 0; c = scene.nextSibling[c]!) {
      if (scene.rel[c] !== Rel.obl || !MEETING.has(scene.lemma(c)) || !AT.has(scene.preposition(c))) continue;
      const date = this.dateOf(this.occasions.at(c));
      if (date && this.fits(act, date)) return date;
    }
    return undefined;
  }

  private dateOf = (meeting: MeetingDraft | undefined): Edtf | null =>
    meeting?.status === 'held' ? meeting.date : null;

  /** The day that the story has come to, of an act told in the simple past without any date. */
  private byStory = (act: Act): EventDate | null => {
    const { scene, publishedDay } = this;
    if (publishedDay === null || act.nominal || act.status !== 'happened') return null;
    const sentence = scene.tokens.sentence[act.trigger]!;
    const { kind, body, end } = scene.layout.sentences[sentence]!;
    if (kind !== 'prose' || scene.layout.quoted[act.trigger]! >= 0 || this.timesOf(act).length > 0)
      return null;
    if (!isNarrated(scene, act.clause)) return null;
    const from = Math.max(body, act.trigger - NEAR);
    if (isApart(this.told, from, Math.min(end, act.trigger + NEAR))) return null;
    const date = dayBefore(this.told, sentence, this.sidesOf(act), publishedDay, (t) =>
      isOfToday(t.value, publishedDay) ? isPast(scene, t) : !this.isOver(t),
    );
    return date === null ? null : { date, dateFrom: 'story' };
  };

  /** Those whom an act names: the story may have come to it by either. */
  private sidesOf({ source, target }: Act): Side[] {
    const { entities } = this.scene.names;
    return [...source, ...target.filter((a) => !a.guessed)].map(({ entity, party }) => ({
      person: entity >= 0 && entities[entity]!.kind === 'person' ? entity : -1,
      party,
    }));
  }
}

function bySentence<T extends { first: number }>(list: readonly T[], sentenceOf: (i: number) => number) {
  const found = new Map<number, T[]>();
  for (const one of list) {
    const sentence = sentenceOf(one.first);
    const others = found.get(sentence);
    if (others) others.push(one);
    else found.set(sentence, [one]);
  }
  return found;
}

/** Whether a day is told of what took place: not "will meet on Monday", "today all are closed". */
function isPast(scene: Scene, t: TimeMention): boolean {
  const clause = clauseOf(scene, t);
  return clause < 0 || !(scene.modal[clause] || isPresent(scene, clause));
}

/** For how many sentences one goes on speaking on a day. */
const PASSAGE = 6;

/** How many words around an act may say that it is of another day. */
const NEAR = 100;

/** Whether a clause and those that it is told in go on with the story: "Chad expelled …", "he said he rejected …". */
function isNarrated(scene: Scene, clause: number): boolean {
  const { head } = scene.syntax;
  for (let at = clause, steps = 0; at >= 0 && steps < 8; at = head[at]!, steps++) {
    const relation = scene.rel[at];
    if (!isSimplePast(scene, at)) return false;
    if (relation === Rel.root) return true;
    if (relation !== Rel.conj && relation !== Rel.parataxis) return false;
  }
  return false;
}
