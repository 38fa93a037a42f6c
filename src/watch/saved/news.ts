/** What is new among the answers to a saved query. */
import type { News } from '../../exports/atom/feed.ts';
import type { TimelineAnswer } from '../../queries/answers.ts';
import type { QueryState } from '../state.ts';

/** What makes an answer another one than before: what an analyst would want to hear of. */
export function fingerprint(a: TimelineAnswer): string {
  return a.type === 'occasion'
    ? [a.status, a.date, a.place, a.medium, a.parties.join(','), a.people.map((p) => p.id).join(',')].join(
        '|',
      )
    : [a.kind, a.date, a.person?.id, a.party].join('|');
}

/** How many news a query remembers for its feed. */
const remembered = 100;

/**
 * What is new or has changed since the last time, oldest first; the state then knows of it. The first time nothing is
 * new: what the record holds by then is where the query begins.
 */
export function takeNews(state: QueryState, answers: readonly TimelineAnswer[], now: number): News[] {
  const isFirst = !state.begun;
  const news: News[] = [];
  const known: Record<string, string> = {};
  for (const answer of answers) {
    const mark = fingerprint(answer);
    const before = state.known[answer.id];
    known[answer.id] = mark;
    if (isFirst || before === mark) continue;
    news.push({ answer, change: before === undefined ? 'new' : 'changed', found: now });
  }
  state.begun = true;
  state.known = known;
  const renewed = new Set(news.map((n) => n.answer.id));
  state.entries = [
    ...state.entries.filter((e) => known[e.id] !== undefined && !renewed.has(e.id)),
    ...news.map(({ answer, change, found }) => ({ id: answer.id, change, found })),
  ].slice(-remembered);
  return news;
}
