import { expect, it } from 'vitest';
import { entriesOf } from '../ledger/testing.ts';
import { type Told, told } from '../testing.ts';
import type { EventFields } from './fields.ts';

let reports = 0;
const report = (
  published: string,
  text: string,
  event: NonNullable<Told['events']>[number],
  more?: Partial<Told>,
) =>
  told(++reports, {
    key: `k${reports}`,
    text: `Report ${reports * 7919}. ${text}`,
    published,
    events: [event],
    ...more,
  });
const eventsOf = (...all: ReturnType<typeof told>[]) => entriesOf<EventFields>('event', all);

const expelled: NonNullable<Told['events']>[number] = {
  type: 'SANCTION',
  mode: 'expel',
  by: ['POL'],
  on: ['BLR'],
  trigger: 'expelled',
};

it('what two papers tell of one day, or of the news of these days, is one', () => {
  const found = eventsOf(
    report('2020-05-02', 'Poland expelled three Belarusian diplomats.', { ...expelled, date: '2020-05-01' }),
    report('2020-05-02', 'Three diplomats were expelled by Warsaw over spying.', {
      ...expelled,
      date: '2020-05-01',
    }),
    report('2020-05-03', 'The diplomats whom Poland expelled have left.', { ...expelled }),
  );
  expect(found).toMatchObject([{ reports: 3, source: ['POL'], target: ['BLR'], date: '2020-05-01' }]);
});

it('another day, another side or another way is another event', () => {
  const words = 'Poland expelled three Belarusian diplomats.';
  expect(
    eventsOf(
      report('2020-05-02', words, { ...expelled, date: '2020-05-01' }),
      report('2020-06-02', words, { ...expelled, date: '2020-06-01' }),
      report('2020-05-02', words, { ...expelled, by: ['LTU'], date: '2020-05-01' }),
      report('2020-05-02', words, { ...expelled, date: '2020-05-01', mode: 'embargo' }),
    ),
  ).toHaveLength(4);
});

it('a plan becomes what came of it', () => {
  const words = 'Mali deploys armoured troops along the river border.';
  const troops: typeof expelled = {
    type: 'MOBILIZE',
    mode: 'troops',
    by: ['MLI'],
    on: ['NER'],
    trigger: 'deploys',
  };
  const [only, ...others] = eventsOf(
    report('2020-05-02', words, { ...troops, status: 'planned', date: '2020-05-09' }),
    report('2020-05-09', words, { ...troops, date: '2020-05-09' }),
  );
  expect(others).toEqual([]);
  expect(only).toMatchObject({ status: 'happened', reports: 2 });
});

it('a month finds the day that lies in it', () => {
  const quit: Omit<typeof expelled, 'by'> = { type: 'SANCTION', mode: 'withdraw', trigger: 'withdrew' };
  const text = 'Chad withdrew from the fisheries treaty on lake waters with Niger.';
  const found = eventsOf(
    report('2020-05-02', text, { ...quit, by: ['TCD'], on: ['NER'], date: '2020-05-01' }),
    report('2020-11-02', text, { ...quit, by: ['TCD'], on: ['NER'], date: '2020-05' }),
  );
  expect(found).toMatchObject([{ reports: 2, date: '2020-05-01' }]);
});

it('what is told as a meeting is an occasion, and no event beside it; what is only possible is none', () => {
  const text = 'Envoys of Peru met envoys of Chile.';
  const consult: typeof expelled = { type: 'CONSULT', by: ['PER'], on: ['CHL'], trigger: 'met' };
  const meetings = [{ parties: ['PER', 'CHL'] }];
  expect(eventsOf(report('2020-05-02', text, { ...consult }, { meetings }))).toEqual([]);
  expect(eventsOf(report('2020-05-02', text, { ...consult }))).toHaveLength(1);
  expect(
    eventsOf(
      report('2020-05-02', text, {
        ...expelled,
        by: ['PER'],
        on: ['CHL'],
        trigger: 'met',
        status: 'hypothetical',
      }),
    ),
  ).toEqual([]);
});

it('those who act by name are people of the record', () => {
  const [event] = eventsOf(
    report(
      '2020-05-02',
      'Ana Lopes criticized the dam.',
      { by: ['lopes'], on: ['NOR'], trigger: 'criticized' },
      { people: { lopes: { as: 'Ana Lopes', party: 'PRT' } } },
    ),
  );
  expect(event).toMatchObject({ source: ['PRT'], target: ['NOR'] });
  expect(event!.agents).toHaveLength(1);
});
