/** What may be decided on an item of the queue, by key: the same keys as `rapporteur review`. */
import type { DecisionRequest, ReviewItem } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { valueWords } from '../entry/deciding/wording.ts';

export interface Choice {
  key: string;
  words: string;
  request: DecisionRequest;
}

/** Whether what would follow has to be asked: nothing does from confirming, and what is rejected is no longer shown. */
export const isAsked = ({ kind }: DecisionRequest): boolean => kind !== 'confirm' && kind !== 'reject';

export function choicesOf(item: ReviewItem, partyName: (party: string) => string): Choice[] {
  const { choices } = messages.review;
  const target = item.entry.id;
  const reject: Choice = { key: 'r', words: choices.reject, request: { kind: 'reject', target } };
  if (item.pair) {
    const [a, b] = item.pair;
    return [
      { key: 'y', words: choices.merge, request: { kind: 'merge', targets: [a, b] } },
      { key: 'n', words: choices.apart, request: { kind: 'split', target: a, parts: [b] } },
    ];
  }
  const { field, value } = item;
  if (field === null)
    return [{ key: 'y', words: choices.right, request: { kind: 'confirm', target } }, reject];
  const isList = field === 'parties';
  const own = isList ? (value ?? '').split(' ').filter(Boolean) : [];
  const others = item.says.slice(0, 9).map(({ value: said }, i): Choice => {
    const words = valueWords(field, said, partyName);
    return {
      key: String(i + 1),
      words: isList ? choices.also(words) : words,
      request: { kind: 'correct', target, field, value: [...own, said] },
    };
  });
  const keep = choices.keep(valueWords(field, value, partyName));
  return [{ key: 'y', words: keep, request: { kind: 'confirm', target, field } }, ...others, reject];
}
