/** Which part of the world is in sight: the place of its corner, in the world's units, and how much larger it is than the whole. */
import { worldHeight, worldWidth } from './world.ts';

export interface Sight {
  x: number;
  y: number;
  scale: number;
}

export const whole: Sight = { x: 0, y: 0, scale: 1 };
const closest = 24;

/** The sight within the world. */
export function withinWorld({ x, y, scale }: Sight): Sight {
  const size = Math.max(1, Math.min(closest, scale));
  return {
    x: Math.max(0, Math.min(x, worldWidth * (1 - 1 / size))),
    y: Math.max(0, Math.min(y, worldHeight * (1 - 1 / size))),
    scale: size,
  };
}

/** Closer or farther by a factor, while the point of the world stays where it is seen. */
export function closerBy({ x, y, scale }: Sight, factor: number, [px, py]: readonly [number, number]): Sight {
  const next = Math.max(1, Math.min(closest, scale * factor));
  const share = scale / next;
  return withinWorld({ x: px - (px - x) * share, y: py - (py - y) * share, scale: next });
}

/** The part of the world that holds all these points, with some room around. */
export function around(points: readonly (readonly [number, number])[]): Sight {
  if (points.length === 0) return whole;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min(worldWidth / (wide + 80), worldHeight / (high + 80), 8);
  const [middleX, middleY] = [left + wide / 2, top + high / 2];
  return withinWorld({
    x: middleX - worldWidth / scale / 2,
    y: middleY - worldHeight / scale / 2,
    scale,
  });
}

/** The sight moved, if need be, so that a point of the world is in the middle of it. */
export function bringing(sight: Sight, [px, py]: readonly [number, number]): Sight {
  const [wide, high] = [worldWidth / sight.scale, worldHeight / sight.scale];
  const isIn = px > sight.x && px < sight.x + wide && py > sight.y && py < sight.y + high;
  return isIn ? sight : withinWorld({ ...sight, x: px - wide / 2, y: py - high / 2 });
}
