/** The map: the world on a canvas, and over it a circle for each place, which can be chosen. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PlaceOnMap } from '../../../../api/schemas/index.ts';
import { messages } from '../../../messages/index.ts';
import { useThemeChanges, useWidth } from '../../../parts/canvas.ts';
import { ProblemNote } from '../../../parts/problem.tsx';
import { placesInSight, pointOf } from './place-names.ts';
import { around, bringing, closerBy, type Sight, whole, withinWorld } from './sight.ts';
import { type Outline, outline, worldHeight, worldWidth } from './world.ts';

const outlineQuery = {
  queryKey: ['outline'],
  queryFn: outline,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
};

function drawWorld(canvas: HTMLCanvasElement, { land, borders }: Outline, { x, y, scale }: Sight): void {
  const style = getComputedStyle(canvas);
  const across = Math.round(canvas.clientWidth * devicePixelRatio);
  const down = Math.round((across * worldHeight) / worldWidth);
  if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
  const g = canvas.getContext('2d')!;
  const unit = (across / worldWidth) * scale;
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.clearRect(0, 0, across, down);
  g.setTransform(unit, 0, 0, unit, -x * unit, -y * unit);
  g.fillStyle = style.color;
  g.fill(land);
  g.strokeStyle = style.borderTopColor;
  g.lineWidth = (0.7 * devicePixelRatio) / unit;
  g.stroke(borders);
  g.strokeStyle = style.outlineColor;
  g.stroke(land);
}

/** Dragging moves, Ctrl and wheel bring closer. */
function useDragging(
  frame: React.RefObject<HTMLDivElement | null>,
  sight: Sight,
  onSight: (sight: Sight) => void,
) {
  const latest = useRef({ sight, onSight });
  latest.current = { sight, onSight };
  useEffect(() => {
    const element = frame.current!;
    let from: { x: number; y: number; id: number } | null = null;
    const unit = () => (element.clientWidth / worldWidth) * latest.current.sight.scale;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const { sight, onSight } = latest.current;
      const at = [
        sight.x + (event.clientX - box.left) / unit(),
        sight.y + (event.clientY - box.top) / unit(),
      ] as const;
      onSight(closerBy(sight, Math.exp(-event.deltaY * 0.004), at));
    };
    const onDown = (event: PointerEvent) => {
      from = { x: event.clientX, y: event.clientY, id: event.pointerId };
    };
    const onMove = (event: PointerEvent) => {
      if (!from || event.pointerId !== from.id || event.buttons === 0) return;
      const [dx, dy] = [from.x - event.clientX, from.y - event.clientY];
      if (Math.abs(dx) + Math.abs(dy) < 3) return;
      element.setPointerCapture(event.pointerId);
      from = { x: event.clientX, y: event.clientY, id: event.pointerId };
      const { sight, onSight } = latest.current;
      onSight(withinWorld({ ...sight, x: sight.x + dx / unit(), y: sight.y + dy / unit() }));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
    };
  }, [frame]);
}

export function WorldMap({
  places,
  at,
  onChoose,
}: {
  /** The largest first. */
  places: PlaceOnMap[];
  at: string | undefined;
  onChoose(name: string): void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const usual = useMemo(() => around(places.map(pointOf)), [places]);
  const [moved, setMoved] = useState<Sight | null>(null);
  const sight = moved ?? usual;
  const world = useQuery(outlineQuery);
  const width = useWidth(frame);
  const theme = useThemeChanges();
  const unit = width === 0 ? 1 : worldWidth / width;
  useDragging(frame, sight, setMoved);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with another theme or width it looks otherwise.
  useLayoutEffect(() => {
    if (world.data) drawWorld(canvas.current!, world.data, sight);
  }, [world.data, sight, width, theme]);

  const chosen = places.find(({ name }) => name === at);
  const middle = ({ x, y, scale }: Sight): [number, number] => [
    x + worldWidth / scale / 2,
    y + worldHeight / scale / 2,
  ];
  const zoom = (factor: number) =>
    setMoved(closerBy(sight, factor, chosen ? pointOf(chosen) : middle(sight)));
  // A place that is chosen in the table is brought into sight.
  useEffect(() => {
    if (chosen) setMoved((now) => (now ? bringing(now, pointOf(chosen)) : now));
  }, [chosen]);
  const shown = useMemo(() => placesInSight(places, sight, unit, at), [places, sight, unit, at]);
  return (
    <figure className="map">
      <div className="picture-tools">
        <button
          type="button"
          className="quiet"
          onClick={() => zoom(1.6)}
          aria-label={messages.contacts.closer}
        >
          +
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => zoom(1 / 1.6)}
          aria-label={messages.contacts.farther}
        >
          −
        </button>
        <button type="button" className="quiet" onClick={() => setMoved(whole)}>
          {messages.contacts.world}
        </button>
      </div>
      {world.error && <ProblemNote error={world.error} retry={() => void world.refetch()} />}
      <div ref={frame} className="map-frame">
        <canvas ref={canvas} />
        <svg
          viewBox={`0 0 ${worldWidth} ${worldHeight}`}
          role="img"
          aria-label={messages.contacts.map(places.length)}
        >
          {shown.map(({ place, cx, cy, r, name }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the place is chosen in the table.
            <g
              key={place.name}
              className={`place place-${place.kind}${place.name === at ? ' place-chosen' : ''}`}
              onClick={() => onChoose(place.name)}
              data-place={place.name}
            >
              <title>{messages.contacts.placeOf(place.name, place.occasions)}</title>
              <circle cx={cx} cy={cy} r={Math.max(r, 7 * unit)} className="place-reach" />
              <circle cx={cx} cy={cy} r={r} />
              {name && (
                <text x={name.x} y={name.y} fontSize={12 * unit}>
                  {place.name}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
    </figure>
  );
}
