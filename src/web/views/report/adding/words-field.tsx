/** The words of the report that an entry is added on, and whether they stand there. */
import { useId } from 'react';
import { messages } from '../../../messages/index.ts';
import { placeOf, type Span, sentenceAround, timesIn } from '../../../record/selection.ts';

export interface Ground {
  words: string;
  /** Where they were pointed at; null where they were typed. */
  at: number | null;
}

export const groundAt = (text: string, span: Span | null): Ground =>
  span ? { words: text.slice(...span), at: span[0] } : { words: '', at: null };

export function WordsField({
  text,
  ground,
  onChange,
}: {
  text: string;
  ground: Ground;
  onChange(ground: Ground): void;
}) {
  const id = useId();
  const { words, at } = ground;
  const { adding } = messages;
  const start = placeOf(text, words, at);
  const times = timesIn(text, words);
  const sentence = start < 0 ? null : sentenceAround(text, [start, start + words.length]);
  const isWider = sentence !== null && text.slice(...sentence) !== words;
  return (
    <div className="field">
      <label htmlFor={id}>{adding.words}</label>
      <textarea
        id={id}
        rows={3}
        value={words}
        dir="auto"
        autoComplete="off"
        aria-describedby={`${id}-check`}
        onChange={(event) => onChange({ words: event.target.value, at })}
      />
      <span id={`${id}-check`} className="hint">
        {words.trim() === '' && <span className="faint">{adding.wordsHint}</span>}
        {words.trim() !== '' && start < 0 && <span className="refused">{adding.wordsNot}</span>}
        {times === 1 && <span className="faint">{adding.wordsStand}</span>}
        {times > 1 && <span className="faint">{adding.wordsTwice(times)}</span>}
      </span>
      {isWider && (
        <button type="button" className="quiet" onClick={() => onChange(groundAt(text, sentence))}>
          {adding.sentence}
        </button>
      )}
    </div>
  );
}
