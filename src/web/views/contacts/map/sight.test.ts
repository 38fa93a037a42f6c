import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

// The outlines are an asset of the bundler.
vi.mock('world-atlas/countries-50m.json?url', () => ({ default: '' }));
const { around, bringing, closerBy, whole, withinWorld } = await import('./sight.ts');
const { projection, worldHeight, worldWidth } = await import('./world.ts');

const points = fc
  .tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -50, max: 75, noNaN: true }))
  .map((at) => projection(at)!);

it('stays within the world, however it is moved and zoomed', () => {
  fc.assert(
    fc.property(points, points, fc.double({ min: 0.05, max: 40, noNaN: true }), (one, other, factor) => {
      for (const sight of [closerBy(whole, factor, one), bringing(closerBy(whole, factor, one), other)]) {
        expect(sight.scale).toBeGreaterThanOrEqual(1);
        expect(sight.x).toBeGreaterThanOrEqual(0);
        expect(sight.x + worldWidth / sight.scale).toBeLessThanOrEqual(worldWidth + 1e-6);
        expect(sight.y + worldHeight / sight.scale).toBeLessThanOrEqual(worldHeight + 1e-6);
      }
    }),
  );
});

it('holds the points that it is around, and one that is brought into it', () => {
  const isIn = ({ x, y, scale }: typeof whole, [px, py]: [number, number]) =>
    px >= x - 1e-6 &&
    px <= x + worldWidth / scale + 1e-6 &&
    py >= y - 1e-6 &&
    py <= y + worldHeight / scale + 1e-6;
  fc.assert(
    fc.property(fc.array(points, { minLength: 1, maxLength: 9 }), points, (some, other) => {
      const sight = around(some);
      for (const point of some) expect(isIn(sight, point)).toBe(true);
      expect(isIn(bringing(withinWorld({ ...sight, scale: 20 }), other), other)).toBe(true);
    }),
  );
});
