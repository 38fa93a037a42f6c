/** Which places are in sight, and where their names stand without covering each other or another place. */
import type { PlaceOnMap } from '../../../../api/schemas/index.ts';
import type { Sight } from './sight.ts';
import { projection, worldHeight, worldWidth } from './world.ts';

/** In the units of the picture. */
export interface PlaceInSight {
  place: PlaceOnMap;
  cx: number;
  cy: number;
  r: number;
  /** Where its name begins, on its baseline; null where there is no room. */
  name: { x: number; y: number } | null;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Where a place is on the whole world. */
export const pointOf = ({ lon, lat }: PlaceOnMap): [number, number] => projection([lon, lat])!;

/** The area is as the number of meetings; where the picture is small, so are the circles. */
const radiusOf = ({ occasions }: PlaceOnMap, unit: number) =>
  (2.5 + 1.7 * Math.sqrt(occasions)) * (unit > 1.6 ? 0.65 : 1) * unit;

const overlap = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** The places for a name beside a circle: right, left, above, below. */
function boxesOf({ place, cx, cy, r }: PlaceInSight, unit: number): Box[] {
  const wide = place.name.length * 6.9 * unit;
  const [half, gap] = [8 * unit, 3 * unit];
  return [
    [cx + r + gap, cy - half, cx + r + gap + wide, cy + half],
    [cx - r - gap - wide, cy - half, cx - r - gap, cy + half],
    [cx - wide / 2, cy - r - 2 * half, cx + wide / 2, cy - r],
    [cx - wide / 2, cy + r, cx + wide / 2, cy + r + 2 * half],
  ];
}

/** `places`, the largest first, as far as they are in sight; `unit` is a CSS pixel in units of the picture. */
export function placesInSight(
  places: readonly PlaceOnMap[],
  { x, y, scale }: Sight,
  unit: number,
  chosen: string | undefined,
): PlaceInSight[] {
  const inSight = places.flatMap((place): PlaceInSight[] => {
    const [px, py] = pointOf(place);
    const [cx, cy] = [(px - x) * scale, (py - y) * scale];
    const isNear = cx > -20 && cy > -20 && cx < worldWidth + 20 && cy < worldHeight + 20;
    return isNear ? [{ place, cx, cy, r: radiusOf(place, unit), name: null }] : [];
  });
  const circles = inSight.map(({ cx, cy, r }): Box => [cx - r, cy - r, cx + r, cy + r]);
  const names: Box[] = [];
  const isFree = (box: Box, own: PlaceInSight) =>
    box[0] > 0 &&
    box[2] < worldWidth &&
    names.every((other) => !overlap(box, other)) &&
    circles.every((circle, i) => inSight[i] === own || !overlap(box, circle));
  const first = inSight.toSorted((a, b) => Number(b.place.name === chosen) - Number(a.place.name === chosen));
  for (const one of first) {
    const boxes = boxesOf(one, unit);
    const box = boxes.find((b) => isFree(b, one)) ?? (one.place.name === chosen ? boxes[0] : undefined);
    if (!box) continue;
    one.name = { x: box[0], y: (box[1] + box[3]) / 2 + 4 * unit };
    names.push(box);
  }
  return inSight;
}
