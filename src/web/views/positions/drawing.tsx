/** The lanes as they are drawn. Lengths are in CSS pixels. */

import { scaleUtc } from 'd3-scale';
import { memo } from 'react';
import { stanceOrder } from '../../../contract/stances.ts';
import { stanceForms } from '../../parts/entries/stance.tsx';
import type { Lane, Mark } from './lanes.ts';

const axis = 26;
const stepHeight = 9;
const pad = 13;
const laneHeight = (stanceOrder.length - 1) * stepHeight + 2 * pad;
const side = 14;
const size = 11;
/** What the words of a tick need. */
const tickRoom = 40;
const dayLength = 86_400_000;

/** Where a mark stands. */
export interface Spot {
  /** The number of its lane. */
  lane: number;
  mark: Mark;
  x: number;
  y: number;
}

export interface Drawing {
  width: number;
  height: number;
  /** In the order of the lanes, then of time. */
  spots: Spot[];
  ticks: { x: number; words: string }[];
}

const yOf = (lane: number, step: number) =>
  axis + lane * laneHeight + pad + (stanceOrder.length - 1 - step) * stepHeight;

/** Places the marks of the lanes on an axis of the width. */
export function drawingOf(lanes: readonly Lane[], width: number): Drawing {
  const days = lanes.flatMap((lane) => lane.marks.map((m) => m.day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(30, (last - first) * 0.01);
  const scale = scaleUtc()
    .domain([new Date((first - room) * dayLength), new Date((last + room) * dayLength)])
    .range([side, Math.max(side + 1, width - side)]);
  const words = scale.tickFormat();
  const spots = lanes.flatMap(({ marks }, lane) =>
    marks.map(
      (mark): Spot => ({
        lane,
        mark,
        x: Math.round(scale(new Date(mark.day * dayLength)) * 10) / 10,
        y: yOf(lane, mark.step),
      }),
    ),
  );
  const ticks = scale
    .ticks(Math.max(2, Math.floor(width / 95)))
    .map((tick) => ({ x: Math.round(scale(tick)) + 0.5, words: words(tick) }));
  return { width, height: axis + lanes.length * laneHeight, spots, ticks };
}

/** A stance holds until the next word. */
const lineOf = (on: readonly Spot[], end: number): string =>
  on.length === 0
    ? ''
    : `${on.map((s, i) => (i === 0 ? `M${s.x} ${s.y}` : `H${s.x}V${s.y}`)).join('')}H${end}`;

/** Where it goes over to another side. */
const changesOf = (on: readonly Spot[]): string =>
  on.flatMap((s, i) => (i > 0 && s.mark.change ? [`M${s.x} ${on[i - 1]!.y}V${s.y}`] : [])).join('');

function Sign({ spot: { mark, x, y } }: { spot: Spot }) {
  const { stance } = mark.position;
  return (
    <g
      className={`lane-mark stance-${stance}${mark.isOnLine ? '' : ' lane-aside'}`}
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 12})`}
    >
      {stanceForms[stance]}
    </g>
  );
}

/** All but the mark that is chosen, which alone changes as one goes through them. */
export const Lanes = memo(function Lanes({ drawing, lanes }: { drawing: Drawing; lanes: number }) {
  const { width, height, spots, ticks } = drawing;
  return (
    <>
      {ticks.map(({ x, words }) => (
        <g key={x}>
          <path className="tick" d={`M${x} 0V${height}`} />
          {x + tickRoom < width && (
            <text className="tick-words" x={x + 5} y={axis / 2}>
              {words}
            </text>
          )}
        </g>
      ))}
      {Array.from({ length: lanes }, (_, lane) => {
        const own = spots.filter((s) => s.lane === lane);
        const on = own.filter((s) => s.mark.isOnLine);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lanes are known by their number.
          <g key={lane}>
            <path className="lane-edge" d={`M0 ${axis + lane * laneHeight + 0.5}H${width}`} />
            <path className="lane-middle" d={`M0 ${yOf(lane, 2)}H${width}`} />
            <path className="lane-line" d={lineOf(on, width)} />
            <path className="lane-change" d={changesOf(on)} />
            {own.map((spot) => (
              <Sign key={spot.mark.position.id} spot={spot} />
            ))}
          </g>
        );
      })}
    </>
  );
});

/** The mark nearest to a point, no farther than a finger is wide. */
export function spotAt(spots: readonly Spot[], x: number, y: number): Spot | undefined {
  const far = (s: Spot) => (s.x - x) ** 2 + (s.y - y) ** 2;
  return spots.reduce<Spot | undefined>(
    (best, s) => (far(s) < (best ? far(best) : 18 ** 2) ? s : best),
    undefined,
  );
}

/** The next mark from the one chosen, in the direction of a key: along its lane, or to the nearest of the lane beside it. */
export function nextSpot(spots: readonly Spot[], chosen: Spot | undefined, key: string): Spot | undefined {
  if (!chosen) return key.startsWith('Arrow') ? spots.at(-1) : undefined;
  const own = spots.filter((s) => s.lane === chosen.lane);
  const at = own.indexOf(chosen);
  switch (key) {
    case 'ArrowLeft':
      return own[at - 1];
    case 'ArrowRight':
      return own[at + 1];
    case 'Home':
      return own[0];
    case 'End':
      return own.at(-1);
    case 'ArrowUp':
    case 'ArrowDown': {
      const lane = chosen.lane + (key === 'ArrowUp' ? -1 : 1);
      const far = (s: Spot) => Math.abs(s.x - chosen.x);
      return spots
        .filter((s) => s.lane === lane)
        .reduce<Spot | undefined>((best, s) => (best && far(best) <= far(s) ? best : s), undefined);
    }
    default:
      return undefined;
  }
}
