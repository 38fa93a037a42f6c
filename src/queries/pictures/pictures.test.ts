import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillRecord } from '../../../test/fixtures/small-record.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { contacts } from '../contact/contacts.ts';
import { issuesSpokenOf } from '../issues/spoken-of.ts';
import { searchOfIssues } from '../issues/words.ts';
import { meetings } from '../meetings.ts';
import { QueryError } from '../problems.ts';
import { timeline } from '../timeline.ts';
import { contactPairs } from './contact-pairs.ts';
import { located } from './locate.ts';
import { placesOnMap } from './places.ts';
import { timelineColumns } from './timeline-columns.ts';

let store: RecordStore;
beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  await fillRecord(store);
});
afterAll(() => store.close());

const asked = { withStatements: true, withEvents: true, issues: [], by: 'party', most: 100 } as const;

describe('the timeline in columns', () => {
  it('holds what the timeline holds, in its order', async () => {
    const columns = await timelineColumns(store, {}, asked);
    const entries = await timeline(store, {}, true);
    expect(columns.total).toBe(entries.length);
    expect(columns.ids.toSorted()).toEqual(entries.map((e) => e.id).sort());
    expect(columns.first.every((days, i) => i === 0 || days >= 0)).toBe(true);
    for (const column of [
      columns.kinds,
      columns.statuses,
      columns.precisions,
      columns.more,
      columns.in,
      columns.labels,
    ])
      expect(column.length).toBe(columns.ids.length);
    for (const { id, type, ...entry } of entries) {
      const at = columns.ids.indexOf(id);
      expect(columns.kinds[at]).toBe(type.charAt(0));
      const parties =
        'parties' in entry ? entry.parties : 'party' in entry && entry.party ? [entry.party] : [];
      expect(columns.in[at]!.map((lane) => columns.lanes[lane]!.id).sort()).toEqual([...parties].sort());
    }
  });

  it('gives the latest where there are more than are asked for', async () => {
    const all = await timelineColumns(store, {}, asked);
    const some = await timelineColumns(store, {}, { ...asked, most: 3 });
    expect(some.ids).toEqual(all.ids.slice(-3));
    expect(some.total).toBe(all.total);
  });

  it('knows which issues the words speak of', async () => {
    const columns = await timelineColumns(store, {}, { ...asked, by: 'issue' });
    const issuesOf = (id: string) =>
      columns.in[columns.ids.indexOf(id)]!.map((lane) => columns.lanes[lane]!.id);
    const washington = (await meetings(store, { place: 'Washington' }))[0]!;
    expect(issuesOf(washington.id)).toContain('end-of-war');
    const only = await timelineColumns(store, {}, { ...asked, issues: ['end-of-war'] });
    expect(only.ids).toContain(washington.id);
    expect(only.total).toBeLessThan(columns.total);
  });

  it('puts what a filter by an issue finds into the lane of that issue', async () => {
    const columns = await timelineColumns(store, {}, { ...asked, by: 'issue' });
    for (const [i, { id: issue }] of columns.lanes.entries()) {
      const found = await timelineColumns(store, {}, { ...asked, issues: [issue] });
      const inLane = columns.ids.filter((_, entry) => columns.in[entry]!.includes(i));
      expect(inLane.sort()).toEqual(expect.arrayContaining(found.ids));
    }
  });

  it.each([
    ['Both sides agreed on a cease-fire and an exchange of prisoners of war.', 'ceasefire'],
    ['They discussed economic sanctions', 'sanctions'],
    ['an end-of-war declaration', 'end-of-war'],
  ])('%s', (text, issue) => {
    expect(issuesSpokenOf(text)).toContain(issue);
  });

  it('refuses an issue that there is none of', () => {
    expect(() => searchOfIssues(['weather'])).toThrow(QueryError);
  });
});

describe('pairs in contact', () => {
  it('say of silence what the question about contacts says', async () => {
    const { parties, pairs } = await contactPairs(store, {});
    for (const { parties: asked, contacts: held, last, gap, usual, longest, unusual } of await contacts(
      store,
    )) {
      const pair = pairs.find((p) => [p.a, p.b].every((i) => (asked as string[]).includes(parties[i]!.id)))!;
      expect({ ...pair, a: 0, b: 0 }).toMatchObject({ held, gap, usual, longest, unusual });
      expect(pair.lastId).toBe(last.id);
    }
  });

  it('are at the level of the lower side', async () => {
    const { parties, pairs } = await contactPairs(store, {});
    const ofEnvoys = pairs.find((p) => [p.a, p.b].every((i) => ['KOR', 'USA'].includes(parties[i]!.id)))!;
    expect(ofEnvoys.levels.officials).toBeGreaterThan(0);
    expect(ofEnvoys.levels.leaders).toBe(0);
    const leaders = await contactPairs(store, {}, ['leaders']);
    expect(leaders.pairs).toEqual([]);
  });
});

describe('places', () => {
  it('hold every occasion that has one', async () => {
    const { places, elsewhere, without } = await placesOnMap(store, {});
    const all = await meetings(store);
    const counted = [...places, ...elsewhere].reduce((n, p) => n + p.occasions, without);
    expect(counted).toBe(all.length);
    const washington = places.find((p) => p.name === 'Washington')!;
    expect(washington.ids).toEqual([all.find((o) => o.place === 'Washington')!.id]);
  });

  it.each([
    ['Singapore', 1.3, 103.8, 'place'],
    ['White House', 38.9, -77, 'place'],
    ['Tel Aviv', 32.1, 34.8, 'place'],
    ['Geneva', 46.2, 6.1, 'place'],
    ['Paris, France', 48.9, 2.4, 'place'],
    ['Demilitarized Zone', 38, 127, 'place'],
    ['Quebec', 52, -72, 'area'],
    ['South Korea', 36.5, 127.8, 'state'],
  ])('%s is found', (name, lat, lon, kind) => {
    const found = located(name)!;
    expect(Math.abs(found.lat - lat)).toBeLessThan(0.2);
    expect(Math.abs(found.lon - lon)).toBeLessThan(0.2);
    expect(found.kind).toBe(kind);
  });

  it('are not guessed', () => {
    expect(located('the conference hall')).toBeNull();
  });
});
