import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react';
import type { Mark } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { type Segment, segmentsOf } from '../../record/segments.ts';
import { type Span, selectedSpan } from '../../record/selection.ts';

function MarkedWords({
  words,
  marks,
  isChosen,
  isStop,
  onChoose,
}: {
  words: string;
  /** Those that hold here, the longest first. */
  marks: readonly Mark[];
  isChosen: boolean;
  /** Whether Tab comes here; arrows go from mark to mark. */
  isStop: boolean;
  onChoose(span: Span): void;
}) {
  // The shortest is what one points at; the layers beneath still show.
  const inmost = marks.at(-1);
  if (!inmost) return isChosen ? <span className="chosen">{words}</span> : words;
  const className = [...new Set(marks.map((m) => `layer-${m.layer}`)), isChosen ? 'chosen' : ''].join(' ');
  const choose = () => onChoose(inmost.span);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would not break across lines as the text does.
    <span
      role="button"
      tabIndex={isStop ? 0 : -1}
      className={`mark ${className}`}
      aria-pressed={isChosen}
      title={marks.map((m) => `${messages.report.layer[m.layer]}: ${m.label}`).join('\n')}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose();
      }}
    >
      {words}
    </span>
  );
}

/** Right and left go to the next and the last mark. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.mark')];
  const next = all[all.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The text with its marks; the chosen words are brought into view. */
export const MarkedText = memo(function MarkedText({
  text,
  marks,
  chosen,
  onChoose,
  onSelect,
}: {
  text: string;
  marks: readonly Mark[];
  chosen: Span | null;
  onChoose(span: Span): void;
  /** Told when other words are selected, or none any more. */
  onSelect(span: Span | null): void;
}) {
  const paragraphs = useMemo(() => segmentsOf(text, marks, chosen ?? []), [text, marks, chosen]);
  const body = useRef<HTMLDivElement>(null);
  const from = chosen?.[0];
  useEffect(() => {
    if (from === undefined) return;
    const first = body.current?.querySelector('.chosen');
    const box = first?.getBoundingClientRect();
    if (box && (box.top < 80 || box.bottom > innerHeight - 40)) first!.scrollIntoView({ block: 'center' });
  }, [from]);

  useEffect(() => {
    const listener = () => body.current && onSelect(selectedSpan(body.current, text));
    document.addEventListener('selectionchange', listener);
    return () => document.removeEventListener('selectionchange', listener);
  }, [text, onSelect]);

  const isIn = ({ start, end }: Segment) => chosen !== null && start >= chosen[0] && end <= chosen[1];
  const marked = paragraphs.flatMap((p) => p.segments).filter((s) => s.marks.length > 0);
  const stop = (marked.find(isIn) ?? marked[0])?.start;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the marks of a text are no fieldset.
    <div ref={body} role="group" aria-label={messages.report.text} onKeyDown={onArrow}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} data-start={paragraph.start} dir="auto">
          {paragraph.segments.map((segment) => (
            <MarkedWords
              key={segment.start}
              words={text.slice(segment.start, segment.end)}
              marks={segment.marks.map((i) => marks[i]!)}
              isChosen={isIn(segment)}
              isStop={segment.start === stop}
              onChoose={onChoose}
            />
          ))}
        </p>
      ))}
    </div>
  );
});
