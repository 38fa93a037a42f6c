/** The timeline on a canvas. Lengths are in CSS pixels. */
import { scaleUtc } from 'd3-scale';
import { lanesFor, type Placed } from './placed.ts';
import { length, type Window } from './window.ts';

export const laneHeight = 34;
export const axisHeight = 26;
const radius = 4.2;
const rowsOfLane = 3;
const dayLength = 86_400_000;

export interface Colours {
  ink: string;
  faint: string;
  line: string;
  paper: string;
  accent: string;
}

export interface Scene {
  width: number;
  window: Window;
  /** In order of time. */
  entries: readonly Placed[];
  lanes: readonly string[];
  chosen: string | null;
}

/** Where an entry was drawn, to be found again by the pointer. */
export interface Spot {
  id: string;
  x: number;
  y: number;
}

const heightOf = (lanes: readonly string[]) => axisHeight + (lanes.length + 1) * laneHeight;

function drawGrid(g: CanvasRenderingContext2D, { width, window, lanes }: Scene, colours: Colours): void {
  const scale = scaleUtc()
    .domain([new Date(window.from * dayLength), new Date(window.to * dayLength)])
    .range([0, width]);
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 90)));
  const words = scale.tickFormat();
  g.textBaseline = 'middle';
  g.textAlign = 'start';
  g.strokeStyle = colours.line;
  g.lineWidth = 1;
  g.beginPath();
  for (const tick of ticks) {
    const x = Math.round(scale(tick)) + 0.5;
    g.moveTo(x, 0);
    g.lineTo(x, heightOf(lanes));
  }
  for (let i = 0; i <= lanes.length; i++) {
    const y = axisHeight + i * laneHeight + 0.5;
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

function drawExtent(g: CanvasRenderingContext2D, { extent }: Placed, a: number, b: number, y: number): void {
  g.setLineDash(extent === 'within' ? [2, 3] : []);
  g.beginPath();
  g.moveTo(a, y);
  g.lineTo(b, y);
  if (extent === 'span')
    for (const x of [a, b]) {
      g.moveTo(x, y - 3);
      g.lineTo(x, y + 3);
    }
  g.stroke();
  g.setLineDash([]);
}

/** Held is full, planned hollow, proposed a broken ring, called off crossed out; a statement is a stroke. */
function drawSign(g: CanvasRenderingContext2D, { item }: Placed, x: number, y: number, paper: string): void {
  g.beginPath();
  if (item.type === 'statement') {
    g.moveTo(x, y - radius);
    g.lineTo(x, y + radius);
    g.stroke();
    return;
  }
  if (item.status === 'called-off') {
    g.moveTo(x - 3.2, y - 3.2);
    g.lineTo(x + 3.2, y + 3.2);
    g.moveTo(x + 3.2, y - 3.2);
    g.lineTo(x - 3.2, y + 3.2);
    g.stroke();
    return;
  }
  g.arc(x, y, radius, 0, 2 * Math.PI);
  if (item.status === 'held') {
    g.fill();
    return;
  }
  const ink = g.fillStyle;
  g.fillStyle = paper;
  g.fill();
  g.fillStyle = ink;
  g.setLineDash(item.status === 'proposed' ? [2, 1.8] : []);
  g.stroke();
  g.setLineDash([]);
}

/** Draws the scene and gives back where each entry stands. */
export function draw(g: CanvasRenderingContext2D, scene: Scene, colours: Colours): Spot[] {
  const { width, window, entries, lanes, chosen } = scene;
  g.clearRect(0, 0, width, heightOf(lanes));
  drawGrid(g, scene, colours);
  const perDay = width / length(window);
  const xOf = (day: number) => (day - window.from) * perDay;
  /** In each row of each lane, where the last sign ends. */
  const taken = Array.from({ length: (lanes.length + 1) * rowsOfLane }, () => Number.NEGATIVE_INFINITY);
  const spots: Spot[] = [];
  for (const entry of entries) {
    if (entry.to < window.from || entry.from > window.to) continue;
    const [a, b] = [Math.max(-20, xOf(entry.from)), Math.min(width + 20, xOf(entry.to))];
    const x = (a + b) / 2;
    const isChosen = entry.item.id === chosen;
    g.strokeStyle = isChosen ? colours.accent : colours.ink;
    g.fillStyle = g.strokeStyle;
    g.lineWidth = 1.3;
    const ys = lanesFor(entry, lanes).map((lane) => {
      const rows = [0, 1, 2].map((row) => lane * rowsOfLane + row);
      const row = rows.find((r) => taken[r]! < x - radius - 1) ?? rows[0]!;
      taken[row] = x + radius;
      return axisHeight + lane * laneHeight + 7 + (row % rowsOfLane) * 10;
    });
    if (ys.length > 1 && ys.length < 5) {
      g.globalAlpha = isChosen ? 1 : 0.28;
      g.beginPath();
      g.moveTo(x, ys[0]!);
      g.lineTo(x, ys.at(-1)!);
      g.stroke();
      g.globalAlpha = 1;
    }
    for (const y of ys) {
      if (b - a > 2 * radius && entry.extent !== 'day') drawExtent(g, entry, a, b, y);
      drawSign(g, entry, x, y, colours.paper);
      spots.push({ id: entry.item.id, x, y });
    }
  }
  return spots;
}

/** The entry nearest to a point, no farther than a finger is wide. */
export function spotAt(spots: readonly Spot[], x: number, y: number): Spot | null {
  let nearest: Spot | null = null;
  let least = 12 ** 2;
  for (const spot of spots) {
    const distance = (spot.x - x) ** 2 + (spot.y - y) ** 2;
    if (distance < least) [nearest, least] = [spot, distance];
  }
  return nearest;
}
