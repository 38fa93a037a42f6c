/** The world in outline, in the picture's own units, and where on it a position is. */
import { type GeoPermissibleObjects, geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';

/** The world is drawn in units of this width. */
export const worldWidth = 960;
export const worldHeight = 500;

/** North of the southern ice, where nobody meets. */
const inhabited: GeoPermissibleObjects = {
  type: 'MultiPoint',
  coordinates: [
    [-180, 0],
    [180, 0],
    [0, 80],
    [0, -56],
  ],
};

export const projection = geoNaturalEarth1().fitExtent(
  [
    [2, 2],
    [worldWidth - 2, worldHeight - 2],
  ],
  inhabited,
);

export interface Outline {
  land: Path2D;
  borders: Path2D;
}

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Asks this server for the outlines: world-atlas, from Natural Earth, 1:50 million. Throws where they cannot be had. */
export async function outline(): Promise<Outline> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const world = (await response.json()) as World;
  const path = geoPath(projection);
  const { countries, land } = world.objects;
  return {
    land: new Path2D(path(feature(world, land)) ?? ''),
    borders: new Path2D(path(mesh(world, countries, (a, b) => a !== b)) ?? ''),
  };
}
