import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from '../../knowledge/states.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import type { RecordStore } from '../../store/port.ts';
import { exportDocument } from '../export.ts';
import { changeOccasion, smallRecord, textOf } from '../testing.ts';
import { countryOf } from './countries.ts';

interface ModelProperty {
  name: string;
  type: string;
  range?: string;
  stub?: boolean;
  maxLength?: number;
}
interface Model {
  schemata: Record<
    string,
    {
      extends: string[];
      schemata: string[];
      abstract?: boolean;
      required?: string[];
      properties: Record<string, ModelProperty>;
    }
  >;
  types: Record<string, { values?: Record<string, string> }>;
}
interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

const model: Model = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@alephdata/followthemoney/dist/defaultModel.json'),
    'utf8',
  ),
);

const propertiesOf = (schema: string): Record<string, ModelProperty> =>
  Object.assign({}, ...model.schemata[schema]!.schemata.map((s) => model.schemata[s]!.properties));

/** The forms that FollowTheMoney's types allow, for those that the export uses. */
const forms: Record<string, (value: string) => boolean> = {
  country: (v) => v in model.types['country']!.values!,
  language: (v) => v in model.types['language']!.values!,
  date: (v) => /^([12]\d{3}(-[01]?[0-9](-[0123]?[0-9])?)?)?$/.test(v),
  url: (v) => /^https?:$/.test(new URL(v).protocol),
};

let store: RecordStore;
beforeAll(async () => {
  store = await smallRecord();
});
afterAll(() => store.close());

const entitiesOf = async (filters: Filters = {}, of = store): Promise<FtmEntity[]> =>
  (await textOf(exportDocument(of, 'ftm', filters)))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Fails where an entity is not one of the model. */
function check(all: FtmEntity[]): void {
  const byId = new Map(all.map((e) => [e.id, e]));
  expect(byId.size).toBe(all.length);
  for (const { id, schema, properties } of all) {
    expect(id).toMatch(/^[A-Za-z0-9][\p{L}\p{N}.-]*$/u);
    expect(model.schemata[schema]?.abstract ?? false).toBe(false);
    const known = propertiesOf(schema);
    for (const required of model.schemata[schema]!.schemata.flatMap((s) => model.schemata[s]!.required ?? []))
      if (schema !== 'Article' || required !== 'name') expect(properties).toHaveProperty(required);
    for (const [name, values] of Object.entries(properties)) {
      const property = known[name];
      expect(property, `${schema}:${name}`).toBeDefined();
      expect(property!.stub ?? false).toBe(false);
      expect(values.length).toBeGreaterThan(0);
      for (const value of values) {
        if (property!.type === 'entity') {
          const target = byId.get(value);
          expect(target, `${id} ${name} ${value}`).toBeDefined();
          expect(model.schemata[target!.schema]!.schemata).toContain(property!.range);
        } else expect(forms[property!.type]?.(value) ?? true, `${schema}:${name} ${value}`).toBe(true);
      }
    }
  }
}

describe('FollowTheMoney entities', () => {
  it('are of the model: schema, properties, types, and what they point to', async () => {
    const all = await entitiesOf();
    check(all);
    expect(new Set(all.map((e) => e.schema))).toEqual(
      new Set(['Article', 'PublicBody', 'Organization', 'Person', 'Membership', 'Event', 'Documentation']),
    );
  });

  it('say who took part in an occasion', async () => {
    const event = (await entitiesOf()).find((e) => e.id === 'occasion-0000000c02');
    expect(event?.properties).toMatchObject({
      startDate: ['2021-10-18'],
      location: ['Washington'],
      country: ['kr', 'us'],
      involved: ['party-KOR', 'party-USA', 'person-00000000a1', 'person-00000000a2'],
      publisher: ['Harbour Wire'],
    });
  });

  it('are complete in what the filters choose', async () => {
    const some = await entitiesOf({ parties: ['IRN'] });
    check(some);
    expect(some.filter((e) => e.schema === 'Event')).toHaveLength(2);
    expect(some.filter((e) => e.schema === 'Article')).toHaveLength(1);
  });

  it('hold vague dates and hostile words as values', async () => {
    const own = await smallRecord();
    await changeOccasion(own, 'occasion-0000000c01', { date: '2021-09~', place: '"}\n{"id":"x' });
    const all = await entitiesOf({}, own);
    check(all);
    const event = all.find((e) => e.id === 'occasion-0000000c01');
    expect(event?.properties['location']).toEqual(['"}\n{"id":"x']);
    expect(event?.properties).toMatchObject({ startDate: ['2021-09-01'], endDate: ['2021-09-30'] });
    await own.close();
  });

  it('know the country of every state', () => {
    for (const { alpha3 } of states()) expect(forms['country']!(countryOf(alpha3) ?? '')).toBe(true);
    expect(countryOf('EU')).toBe('eu');
    expect(countryOf('Hamas')).toBeUndefined();
  });
});
