/** The picture: lanes by party or issue on an axis that can be moved and zoomed. */
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { messages } from '../../../messages/index.ts';
import { useThemeChanges, useWidth } from '../../../parts/canvas.ts';
import type { Entries } from '../columns.ts';
import type { Lane } from '../lanes.ts';
import { daysOfSpot, entryWords, spotWords } from '../naming.ts';
import { within } from '../window.ts';
import { coloursOf, contextOf } from './canvas.ts';
import { type Bars, draw, heightOf, laneHeight, type Spot, spotAt } from './draw.ts';
import { type Gestures, useGestures, windowAfter } from './gestures.ts';

/** The lanes' names beside the canvas. */
function LaneNames({ lanes, bars }: { lanes: readonly Lane[]; bars: Bars }) {
  return (
    <ul className={`lanes lanes-${bars.length}`} aria-hidden="true" data-height={laneHeight(bars)}>
      {lanes.map(({ id, name }) => (
        <li key={id} title={name}>
          <span className="lane-name">{name}</span>
          <span className="lane-code">{id.length > 0 && id.length <= 4 ? id : name}</span>
        </li>
      ))}
    </ul>
  );
}

/** The entry before or after the chosen one that is in the window, by keys. */
function chosenAfter(key: string, within: readonly number[], chosen: number | null): number | null {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const step = key === 'ArrowDown' ? 1 : -1;
  const at = chosen === null ? -1 : within.indexOf(chosen);
  return within[at < 0 ? (step > 0 ? 0 : within.length - 1) : at + step] ?? chosen;
}

export function Picture({
  entries,
  lanes,
  bars,
  bounds,
  window,
  onWindow,
  inWindow,
  chosen,
  onChosen,
}: Gestures & {
  entries: Entries;
  lanes: readonly Lane[];
  bars: Bars;
  /** The entries of the window, in order. */
  inWindow: readonly number[];
  chosen: number | null;
  onChosen(entry: number | null): void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const spots = useRef<Spot[]>([]);
  const downAt = useRef(0);
  const [pointed, setPointed] = useState<Spot | null>(null);
  const width = useWidth(frame);
  const theme = useThemeChanges();
  const navigate = useNavigate();
  const caption = useId();
  useGestures(canvas, { bounds, window, onWindow });
  const height = heightOf(lanes, bars);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are another with each theme.
  const look = useMemo(() => {
    const element = canvas.current;
    return element && { colours: coloursOf(element), font: `11.5px ${getComputedStyle(element).fontFamily}` };
  }, [theme, width]);

  useLayoutEffect(() => {
    if (width === 0 || !look) return;
    const g = contextOf(canvas.current!, width, height);
    g.font = look.font;
    spots.current = draw(g, { width, window, entries, lanes, bars, chosen }, look.colours);
    canvas.current!.dataset['drawn'] = String(spots.current.length);
  }, [width, height, window, entries, lanes, bars, chosen, look]);

  const point = (spot: Spot | null) => {
    setPointed(spot);
    onChosen(spot && spot.end - spot.start === 1 ? spot.row.entries[spot.start]! : null);
  };
  const open = (entry: number) => void navigate({ to: '/entries/$id', params: { id: entries.ids[entry]! } });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = windowAfter(event.key, bounds, window);
    const entry = chosenAfter(event.key, inWindow, chosen);
    if (next) onWindow(next);
    else if (entry !== null) {
      setPointed(null);
      onChosen(entry);
    } else if (event.key === 'Enter' && chosen !== null) open(chosen);
    else return;
    event.preventDefault();
  };
  const words =
    chosen !== null
      ? entryWords(entries, chosen)
      : pointed
        ? spotWords(entries, pointed)
        : messages.timeline.pictureHint;
  return (
    <figure className="picture">
      <div className="picture-body">
        <LaneNames lanes={lanes} bars={bars} />
        <div ref={frame} className="picture-frame">
          <canvas
            ref={canvas}
            tabIndex={0}
            role="img"
            aria-label={messages.timeline.picture(inWindow.length)}
            aria-describedby={caption}
            onKeyDown={onKeyDown}
            onPointerMove={(event) => {
              if (event.buttons === 0)
                point(spotAt(spots.current, event.nativeEvent.offsetX, event.nativeEvent.offsetY));
            }}
            onPointerLeave={() => point(null)}
            onPointerDown={(event) => {
              downAt.current = event.clientX;
            }}
            onClick={(event) => {
              // What was dragged was not meant to be opened.
              if (Math.abs(event.clientX - downAt.current) > 3) return;
              const spot = spotAt(spots.current, event.nativeEvent.offsetX, event.nativeEvent.offsetY);
              if (!spot) return;
              if (spot.end - spot.start === 1) open(spot.row.entries[spot.start]!);
              else onWindow(within(bounds, daysOfSpot(spot)));
            }}
          />
        </div>
      </div>
      <figcaption id={caption} dir="auto" aria-live="polite">
        {words}
      </figcaption>
    </figure>
  );
}
