/** Occasions as GeoJSON (RFC 7946). */
import type { OccasionAnswer } from '../../queries/answers.ts';
import type { Exporter } from '../export.ts';
import { occasionPhrase } from '../phrases.ts';
import { inPages } from '../selection/pages.ts';
import { type Cited, independent } from '../sources.ts';
import { type Coordinates, coordinatesOf } from './coordinates.ts';

const sourceOf = ({ report, words, copies }: Cited) => ({
  report: report.id,
  publisher: report.source,
  published: report.published,
  title: report.title,
  url: report.url,
  words,
  copies,
});

/** The occasion as a feature: a point, longitude first. */
function feature(a: OccasionAnswer, { lat, lon, of }: Coordinates) {
  return {
    type: 'Feature',
    id: a.id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      title: occasionPhrase(a),
      date: a.date,
      reported: a.reported,
      status: a.status,
      medium: a.medium,
      place: a.place,
      /** `state` where the report names no place but the state, whose middle the point is. */
      precision: of,
      parties: a.parties,
      people: a.people,
      reports: a.reports,
      sources: a.sources,
      evidence: independent(a.citations).map(sourceOf),
    },
  };
}

const separated = (n: number) => (n === 0 ? '\n' : ',\n');

/** The occasions whose place has coordinates as one FeatureCollection. */
export const exportGeoJson: Exporter = async function* ({ store, occasions }, { onNote }) {
  let features = 0;
  let without = 0;
  yield '{"type":"FeatureCollection","features":[';
  for await (const page of inPages(occasions(), 200)) {
    const where = await coordinatesOf(
      store,
      page.map((a) => a.id),
    );
    for (const a of page) {
      const point = where.get(a.id);
      if (point) yield `${separated(features++)}${JSON.stringify(feature(a, point))}`;
      else without++;
    }
  }
  yield '\n]}\n';
  if (without > 0)
    onNote?.(`${without} of ${features + without} occasions have no place that is known, and are left out.`);
};
