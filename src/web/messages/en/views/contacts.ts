import { count } from '../count.ts';

const days = (n: number): string =>
  n < 60 ? count(n, 'day') : n < 730 ? `${Math.round(n / 30.4)} months` : `${Math.round(n / 365.25)} years`;

export const contacts = {
  contacts: {
    as: { matrix: 'Matrix', network: 'Network', map: 'Map' },
    asLabel: 'Shown as',
    lead: {
      matrix:
        'How often each two parties took part in the same meeting. A dot is a pair of which the record tells none; a corner marks a pair silent for longer than is usual for them.',
      network:
        'Parties that took part in the same meetings; the more meetings, the stronger the line. Broken lines are pairs silent for longer than is usual for them.',
      map: 'Where meetings took place, or were to. A broken ring is a country or region of which the reports say no more.',
    },
    corner: 'Party',
    cell: (a: string, b: string, n: number) => `${a} and ${b}: ${count(n, 'meeting')}`,
    gap: (a: string, b: string) => `${a} and ${b}: none`,
    parties: (shown: number, all: number) => `The ${shown} of ${all} parties with most meetings.`,
    level: 'Level',
    levels: {
      leaders: 'leaders',
      ministers: 'ministers',
      officials: 'officials',
      unnamed: 'nobody named',
    },
    allLevels: 'The lists behind the numbers show the meetings of every level.',
    network: (parties: number, pairs: number) =>
      `Network of ${count(parties, 'party', 'parties')} and ${count(pairs, 'pair')}; the table below holds the same.`,
    node: (name: string, n: number) => `${name}: ${count(n, 'meeting')}`,
    pairs: 'Pairs',
    pair: 'Pair',
    pairName: (a: string, b: string) => `${a} – ${b}`,
    last: 'Last met',
    silent: 'Silent for',
    usual: 'Usual gap',
    days,
    daysOf: (gap: string, usual: string) => `silent for ${gap}, usually ${usual}`,
    quiet: 'gone quiet',
    quietFirst: 'Quiet pairs first',
    neverDated: 'no dated meeting held',
    tooFew: 'too few to tell',
    onlyOf: (name: string) => `Only ${name}`,
    all: 'All parties',
    map: (n: number) => `Map of ${count(n, 'place')}; the table below holds the same.`,
    places: 'Places',
    place: 'Place',
    names: (names: string) => `as ${names}`,
    placeOf: (name: string, n: number) => `${name}: ${count(n, 'meeting')}`,
    closer: 'Closer',
    farther: 'Farther',
    world: 'Whole world',
    held: 'Held',
    years: 'When',
    choose: 'Choose a place to see its meetings.',
    meetingsAt: (name: string) => `Meetings at ${name}`,
    more: (n: number) => `The latest ${n} are listed.`,
    elsewhere: 'On no map',
    without: (n: number) => `Of ${count(n, 'meeting')} no place is told.`,
    noPlaces: 'No meeting with a place fits these filters.',
    unclose: {
      state: 'no closer than the country',
      area: 'no closer than the region',
      place: '',
    },
  },
};
