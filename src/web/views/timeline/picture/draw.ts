/** The timeline on a canvas. Lengths are in CSS pixels. What is drawn is bounded by the size of the picture, not by the record. */
import { scaleUtc } from 'd3-scale';
import type { Entries } from '../columns.ts';
import { type Cell, cellsOf, type Lane, type Row } from '../lanes.ts';
import { length, type Window } from '../window.ts';
import { drawExtent, drawMore, drawSign, signSize } from './signs.ts';

export const axisHeight = 26;
/** Signs stand in so many rows of a lane. */
const signRows = 3;
const signsHeight = 32;
const barsHeight = 13;
/** No cell of bars is narrower. */
const barWidth = 4;
const dayLength = 86_400_000;

export interface Colours {
  ink: string;
  faint: string;
  line: string;
  paper: string;
  accent: string;
}

/** What a lane has below its signs. */
export type Bars = readonly ('s' | 'e')[];

export interface Scene {
  width: number;
  window: Window;
  entries: Entries;
  lanes: readonly Lane[];
  bars: Bars;
  chosen: number | null;
}

/** What was drawn where, to be found again by the pointer. */
export interface Spot {
  x: number;
  y: number;
  /** Half the width and height of what the pointer may hit. */
  dx: number;
  dy: number;
  /** The entries that stand there. */
  row: Row;
  start: number;
  end: number;
}

export const laneHeight = (bars: Bars): number => signsHeight + bars.length * barsHeight + 4;
export const heightOf = (lanes: readonly Lane[], bars: Bars): number =>
  axisHeight + lanes.length * laneHeight(bars);

function drawGrid(
  g: CanvasRenderingContext2D,
  { width, window, lanes, bars }: Scene,
  colours: Colours,
): void {
  const scale = scaleUtc()
    .domain([new Date(window.from * dayLength), new Date(window.to * dayLength)])
    .range([0, width]);
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 90)));
  const words = scale.tickFormat();
  const height = heightOf(lanes, bars);
  g.textBaseline = 'middle';
  g.textAlign = 'start';
  g.strokeStyle = colours.line;
  g.lineWidth = 1;
  g.beginPath();
  for (const tick of ticks) {
    const x = Math.round(scale(tick)) + 0.5;
    g.moveTo(x, 0);
    g.lineTo(x, height);
  }
  for (let i = 0; i <= lanes.length; i++) {
    const y = axisHeight + i * laneHeight(bars) + 0.5;
    g.moveTo(0, y);
    g.lineTo(width, y);
  }
  g.stroke();
  g.fillStyle = colours.faint;
  for (const tick of ticks) {
    const x = Math.round(scale(tick)) + 5;
    const label = words(tick);
    if (x + g.measureText(label).width < width) g.fillText(label, x, axisHeight / 2);
  }
}

interface Drawing {
  g: CanvasRenderingContext2D;
  scene: Scene;
  colours: Colours;
  perDay: number;
  spots: Spot[];
  /** Where the chosen entry stands, in each of its lanes. */
  chosenAt: { x: number; y: number }[];
}

const xOf = ({ scene, perDay }: Drawing, day: number) => (day - scene.window.from) * perDay;

/** One entry in a place of the grid of signs. */
function drawOne(d: Drawing, row: Row, place: number, x: number, y: number): void {
  const { g, scene, colours } = d;
  const entry = row.entries[place]!;
  const { entries } = scene;
  const isChosen = entry === scene.chosen;
  g.strokeStyle = isChosen ? colours.accent : colours.ink;
  g.fillStyle = g.strokeStyle;
  g.lineWidth = 1.3;
  const [a, b] = [xOf(d, entries.from[entry]!), xOf(d, entries.to[entry]!)];
  const precision = entries.precisionOf(entry);
  if (b - a > 2 * signSize && (precision === 'interval' || precision === 'within'))
    drawExtent(g, precision, Math.max(-20, a), Math.min(scene.width + 20, b), y, isChosen ? 1 : 0.5);
  drawSign(g, entries.statusOf(entry), x, y, colours.paper);
  if (isChosen) d.chosenAt.push({ x, y });
  d.spots.push({ x, y, dx: signSize, dy: signSize, row, start: place, end: place + 1 });
}

/** The signs of a cell in columns of three; where there is no room for all, the last place says that there are more. */
function drawSigns(d: Drawing, row: Row, cell: Cell, size: number, top: number): void {
  const across = size * d.perDay;
  const columns = Math.max(1, Math.floor(across / (2 * signSize + 1)));
  const room = columns * signRows;
  const all = cell.end - cell.start;
  const shown = all <= room ? all : room - 1;
  const used = Math.ceil(Math.min(all, room) / signRows);
  const middle = xOf(d, (cell.at + 0.5) * size);
  const step = used > 1 ? Math.min(across / used, 2 * signSize + 4) : 0;
  const at = (i: number): [number, number] => [
    middle + (Math.floor(i / signRows) - (used - 1) / 2) * step,
    top + 7 + (i % signRows) * 9.5,
  ];
  for (let i = 0; i < shown; i++) drawOne(d, row, cell.start + i, ...at(i));
  if (shown === all) return;
  const [x, y] = at(room - 1);
  d.g.strokeStyle = d.colours.ink;
  drawMore(d.g, x, y);
  d.spots.push({ x, y, dx: signSize, dy: signSize, row, start: cell.start, end: cell.end });
}

/** How high the bar of so many entries is: by the cube root, so that one is seen beside hundreds whatever else is in sight. */
export const barHeight = (n: number): number => Math.min(barsHeight - 1, 2.6 * Math.cbrt(n));

function drawBars(d: Drawing, row: Row, bottom: number, colour: string): void {
  const { g, scene, perDay, spots } = d;
  const size = Math.max(1, Math.ceil(barWidth / perDay));
  const width = Math.max(2, Math.min(10, size * perDay - 1));
  g.fillStyle = colour;
  for (const { at, start, end } of cellsOf(row, scene.window.from, scene.window.to, size)) {
    const x = xOf(d, (at + 0.5) * size);
    const height = barHeight(end - start);
    const isChosen = scene.chosen !== null && row.entries.subarray(start, end).includes(scene.chosen);
    if (isChosen) {
      g.fillStyle = d.colours.accent;
      d.chosenAt.push({ x, y: bottom - height });
    }
    g.fillRect(x - width / 2, bottom - height, width, height);
    if (isChosen) g.fillStyle = colour;
    spots.push({ x, y: bottom - 6, dx: Math.max(width / 2, 3), dy: 7, row, start, end });
  }
}

/** The chosen entry's places in its lanes, joined. */
function joinChosen({ g, chosenAt, colours }: Drawing): void {
  const [first, last] = [chosenAt[0], chosenAt.at(-1)];
  if (!first || !last || first === last) return;
  g.strokeStyle = colours.accent;
  g.lineWidth = 1;
  g.beginPath();
  g.moveTo(first.x, first.y);
  for (const { x, y } of chosenAt) g.lineTo(x, y);
  g.stroke();
}

/** Draws the scene and gives back what stands where. */
export function draw(g: CanvasRenderingContext2D, scene: Scene, colours: Colours): Spot[] {
  const { width, window, lanes, bars } = scene;
  g.clearRect(0, 0, width, heightOf(lanes, bars));
  drawGrid(g, scene, colours);
  const perDay = width / length(window);
  const d: Drawing = { g, scene, colours, perDay, spots: [], chosenAt: [] };
  const size = Math.max(1, Math.ceil((2 * signSize + 2) / perDay));
  lanes.forEach(({ rows }, i) => {
    const top = axisHeight + i * laneHeight(bars);
    for (const cell of cellsOf(rows.o, window.from, window.to, size)) drawSigns(d, rows.o, cell, size, top);
    bars.forEach((kind, b) => {
      const bottom = top + signsHeight + (b + 1) * barsHeight;
      drawBars(d, rows[kind], bottom, kind === 's' ? colours.faint : colours.accent);
    });
  });
  joinChosen(d);
  return d.spots;
}

/** What stands at a point, or near it, no farther than a finger is wide. */
export function spotAt(spots: readonly Spot[], x: number, y: number): Spot | null {
  let nearest: Spot | null = null;
  let least = 8;
  for (const spot of spots) {
    const distance = Math.max(Math.abs(spot.x - x) - spot.dx, Math.abs(spot.y - y) - spot.dy);
    if (distance < least) [nearest, least] = [spot, distance];
  }
  return nearest;
}
