import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillRecord } from '../../../test/fixtures/small-record.ts';
import { meetings } from '../../queries/meetings.ts';
import { people } from '../../queries/people.ts';
import { statements } from '../../queries/statements.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { parseDossier } from '../parse.ts';
import type { Dossier } from '../schema.ts';
import { dossierFilters, dossierSources, joinFilters } from './choose.ts';

let store: RecordStore;
beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  await fillRecord(store);
});
afterAll(() => store.close());

const dossier = (yaml: string): Dossier => {
  const { dossier, problems } = parseDossier(`name: x\n${yaml}`, 'x.yaml');
  expect(problems.filter((p) => p.severity === 'failure')).toEqual([]);
  return dossier!;
};
const ends = (answers: { id: string }[]) => answers.map((a) => a.id.slice(-3));

async function chosen(yaml: string) {
  const filters = await dossierFilters(store, dossier(yaml));
  return {
    met: ends(await meetings(store, filters)),
    said: ends(await statements(store, filters)),
    known: ends(await people(store, filters)).sort(),
  };
}

describe('what belongs to a dossier', () => {
  it('are occasions of a central party with another of the dossier, and what central parties say', async () => {
    expect(await chosen('parties: [{ party: KOR, central: true }, USA]')).toEqual({
      met: ['c01', 'c02', 'c03'],
      said: ['e01'],
      known: ['0a1', '0a2'],
    });
    expect((await chosen('parties: [{ party: IRN, central: true }, USA]')).met).toEqual([]);
  });

  it('are occasions and statements of others where they speak of an issue', async () => {
    const { met, said } = await chosen(
      'parties: [{ party: PRK, central: true }, USA]\nissues: [{ issue: end-of-war, terms: [end-of-war declaration, without conditions] }]',
    );
    expect(met).toEqual(['c02']);
    expect(said).toEqual(['e02']);
  });

  it('are people whom it names, by any of their names', async () => {
    const { known } = await chosen('parties: [PRK]\npeople: [{ name: Roh Kyu-deok, party: KOR }]');
    expect(known).toEqual(['0a1']);
  });

  it('lie within its period', async () => {
    const { met } = await chosen('parties: [KOR, USA]\nperiod: { from: 2021-10, to: 2021-10-20 }');
    expect(met).toEqual(['c02']);
  });

  it('are, of reports, those with its words', () => {
    const filters = dossierSources(
      dossier(
        'parties: [{ party: PRK, central: true, aliases: [the "North"] }]\nissues: [{ issue: water, terms: [blue nile] }]',
      ),
    );
    expect(filters.search).toContain('"blue nile" OR "North Korea"');
    expect(filters.search).toContain('"the North"');
  });
});

it('filters are joined so that both hold', () => {
  const days = (first: number, last: number) => ({ first, last });
  expect(
    joinFilters(
      { ids: ['a', 'b'], period: days(0, 9), parties: ['KOR'] },
      { ids: ['b', 'c'], period: days(5, 20) },
    ),
  ).toEqual({ ids: ['b'], period: days(5, 9), parties: ['KOR'] });
  expect(joinFilters({ search: 'x' }, { search: 'y' }).search).toBe('x');
});
