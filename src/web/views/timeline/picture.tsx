/** The picture: lanes by party on an axis that can be moved and zoomed by pointer, wheel, fingers and keys. */
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TimelineItem } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { usePartyName } from '../../parts/entries/party.tsx';
import { dateWords } from '../../record/dates.ts';
import { occasionName, speakerName } from '../../record/names.ts';
import { axisHeight, type Colours, draw, laneHeight, type Spot, spotAt } from './draw.ts';
import type { Placed } from './placed.ts';
import { length, moved, type Window, within, zoomed } from './window.ts';

function coloursOf(canvas: HTMLCanvasElement): Colours {
  const style = getComputedStyle(canvas);
  return {
    ink: style.color,
    faint: style.textDecorationColor,
    line: style.borderTopColor,
    paper: style.backgroundColor,
    accent: style.outlineColor,
  };
}

/** The width of an element, and the theme's number, which grows with each change. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function useThemeChanges(): number {
  const [number, setNumber] = useState(0);
  useEffect(() => {
    const onChange = () => setNumber((n) => n + 1);
    const query = matchMedia('(prefers-color-scheme: dark)');
    document.addEventListener('themechange', onChange);
    query.addEventListener('change', onChange);
    return () => {
      document.removeEventListener('themechange', onChange);
      query.removeEventListener('change', onChange);
    };
  }, []);
  return number;
}

interface Gestures {
  bounds: Window;
  window: Window;
  onWindow(window: Window): void;
}

/** Dragging moves, two fingers zoom, and so does the wheel with Ctrl or, on a touchpad, a pinch. */
function useGestures(canvas: React.RefObject<HTMLCanvasElement | null>, gestures: Gestures) {
  const latest = useRef(gestures);
  latest.current = gestures;
  useEffect(() => {
    const element = canvas.current!;
    const down = new Map<number, number>();
    const perDay = () => element.clientWidth / length(latest.current.window);
    const dayAt = (x: number) => latest.current.window.from + x / perDay();
    const onWheel = (event: WheelEvent) => {
      const { bounds, window, onWindow } = latest.current;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        onWindow(zoomed(bounds, window, Math.exp(event.deltaY * 0.004), dayAt(event.offsetX)));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        onWindow(moved(bounds, window, event.deltaX / perDay()));
      }
    };
    const onDown = (event: PointerEvent) => {
      down.set(event.pointerId, event.offsetX);
    };
    const onMove = (event: PointerEvent) => {
      const before = down.get(event.pointerId);
      if (before === undefined) return;
      const { bounds, window, onWindow } = latest.current;
      if (Math.abs(event.offsetX - before) > 3) element.setPointerCapture(event.pointerId);
      if (down.size === 2) {
        const other = [...down].find(([id]) => id !== event.pointerId)![1];
        const factor = Math.abs(before - other) / Math.max(20, Math.abs(event.offsetX - other));
        onWindow(zoomed(bounds, window, factor, dayAt(other)));
      } else if (element.hasPointerCapture(event.pointerId))
        onWindow(moved(bounds, window, (before - event.offsetX) / perDay()));
      else return;
      down.set(event.pointerId, event.offsetX);
    };
    const onUp = (event: PointerEvent) => down.delete(event.pointerId);
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    for (const name of ['pointerup', 'pointercancel'] as const) element.addEventListener(name, onUp);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      for (const name of ['pointerup', 'pointercancel'] as const) element.removeEventListener(name, onUp);
    };
  }, [canvas]);
}

function entryWords(item: TimelineItem, partyName: (party: string) => string): string {
  const date = item.date ? dateWords(item.date) : messages.date.none;
  return item.type === 'occasion'
    ? [date, messages.status[item.status], occasionName(item, partyName), item.place]
        .filter(Boolean)
        .join(' · ')
    : [date, speakerName(item, partyName), item.text].join(' · ');
}

/** Plus and minus bring it closer and farther, arrows move it, Home shows all. */
function windowAfter(key: string, bounds: Window, window: Window): Window | null {
  const middle = (window.from + window.to) / 2;
  switch (key) {
    case '+':
    case '=':
      return zoomed(bounds, window, 0.6, middle);
    case '-':
      return zoomed(bounds, window, 1 / 0.6, middle);
    case 'ArrowLeft':
      return moved(bounds, window, -length(window) * 0.2);
    case 'ArrowRight':
      return moved(bounds, window, length(window) * 0.2);
    case 'Home':
      return within(bounds, bounds);
    default:
      return null;
  }
}

export function Picture({
  entries,
  lanes,
  bounds,
  window,
  onWindow,
}: Gestures & { entries: readonly Placed[]; lanes: readonly string[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const spots = useRef<Spot[]>([]);
  const [pointed, setPointed] = useState<string | null>(null);
  const width = useWidth(frame);
  const theme = useThemeChanges();
  const partyName = usePartyName();
  const navigate = useNavigate();
  useGestures(canvas, { bounds, window, onWindow });
  const height = axisHeight + (lanes.length + 1) * laneHeight;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are another with each theme.
  useLayoutEffect(() => {
    const element = canvas.current!;
    if (width === 0) return;
    const ratio = devicePixelRatio;
    element.width = width * ratio;
    element.height = height * ratio;
    const g = element.getContext('2d')!;
    g.scale(ratio, ratio);
    g.font = `11.5px ${getComputedStyle(element).fontFamily}`;
    spots.current = draw(g, { width, window, entries, lanes, chosen: pointed }, coloursOf(element));
  }, [width, height, window, entries, lanes, pointed, theme]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = windowAfter(event.key, bounds, window);
    if (!next) return;
    event.preventDefault();
    onWindow(next);
  };
  const item = pointed === null ? null : entries.find((e) => e.item.id === pointed)?.item;
  return (
    <figure className="picture">
      <div className="picture-body">
        <ul className="lanes" aria-hidden="true">
          {lanes.map((party) => (
            <li key={party} title={partyName(party)}>
              <span className="lane-name">{partyName(party)}</span>
              <span className="lane-code">{party}</span>
            </li>
          ))}
          <li>
            <span>{messages.timeline.others}</span>
          </li>
        </ul>
        <div ref={frame} className="picture-frame">
          <canvas
            ref={canvas}
            tabIndex={0}
            role="img"
            aria-label={`${messages.timeline.picture}. ${messages.timeline.pictureHint}`}
            onKeyDown={onKeyDown}
            onPointerMove={(event) => {
              const { offsetX, offsetY } = event.nativeEvent;
              setPointed(spotAt(spots.current, offsetX, offsetY)?.id ?? null);
            }}
            onPointerLeave={() => setPointed(null)}
            onClick={(event) => {
              const spot = spotAt(spots.current, event.nativeEvent.offsetX, event.nativeEvent.offsetY);
              if (spot) void navigate({ to: '/entries/$id', params: { id: spot.id } });
            }}
          />
        </div>
      </div>
      <figcaption dir="auto">{item ? entryWords(item, partyName) : messages.timeline.pictureHint}</figcaption>
    </figure>
  );
}
