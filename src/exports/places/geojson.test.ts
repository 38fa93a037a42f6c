import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordStore } from '../../store/port.ts';
import { exportDocument } from '../export.ts';
import { smallRecord, textOf } from '../testing.ts';

let store: RecordStore;
beforeAll(async () => {
  store = await smallRecord();
});
afterAll(() => store.close());

/** Fails where the value is no FeatureCollection of points by RFC 7946. */
function checkCollection(value: Record<string, unknown>): Record<string, unknown>[] {
  expect(value['type']).toBe('FeatureCollection');
  const features = value['features'] as Record<string, unknown>[];
  expect(Array.isArray(features)).toBe(true);
  for (const feature of features) {
    expect(feature['type']).toBe('Feature');
    expect(typeof feature['id']).toBe('string');
    expect(typeof feature['properties']).toBe('object');
    for (const member of ['coordinates', 'geometries', 'features'])
      expect(feature).not.toHaveProperty(member);
    const { type, coordinates } = feature['geometry'] as { type: string; coordinates: number[] };
    expect(type).toBe('Point');
    expect(coordinates).toHaveLength(2);
    expect(Math.abs(coordinates[0]!)).toBeLessThanOrEqual(180);
    expect(Math.abs(coordinates[1]!)).toBeLessThanOrEqual(90);
  }
  return features;
}

describe('GeoJSON', () => {
  it('holds the occasions whose place is known, longitude first, with what they rest on', async () => {
    const notes: string[] = [];
    const text = await textOf(exportDocument(store, 'geojson', {}, { onNote: (n) => notes.push(n) }));
    const features = checkCollection(JSON.parse(text));
    expect(features.map((f) => [f['id'], (f['geometry'] as { coordinates: number[] }).coordinates])).toEqual([
      ['occasion-0000000c01', [139.69, 35.69]],
      ['occasion-0000000c02', [-77.037, 38.895]],
    ]);
    expect(features[1]!['properties']).toMatchObject({
      status: 'held',
      precision: 'place',
      evidence: [{ report: 'report-b000000000000002', copies: 1 }],
    });
    expect(notes).toEqual(['3 of 5 occasions have no place that is known, and are left out.']);
  });

  it('is a collection without features where nothing is chosen', async () => {
    const text = await textOf(exportDocument(store, 'geojson', { ids: ['occasion-none'] }));
    expect(checkCollection(JSON.parse(text))).toEqual([]);
  });
});
