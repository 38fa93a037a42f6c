import { count } from '../count.ts';

export const timeline = {
  timeline: {
    picture: (n: number) =>
      `Timeline of ${count(n, 'entry', 'entries')}, which the list beside it holds too. Plus and minus bring it closer and farther, left and right move it, Home shows all, up and down go from entry to entry, Enter opens.`,
    pictureHint: 'Drag to move, pinch or Ctrl and wheel to zoom, click to open.',
    closer: 'Closer',
    farther: 'Farther',
    all: 'All',
    usual: 'Main years',
    lanesBy: 'Lanes',
    lanes: { party: 'Lanes by party', issue: 'by issue' },
    list: 'In order',
    inWindow: (n: number, all: number) =>
      n === all
        ? count(n, 'entry', 'entries')
        : `${n.toLocaleString('en')} of ${count(all, 'entry', 'entries')} in this period`,
    others: 'Others',
    latestLoaded: (n: number, all: number) =>
      `The picture shows the latest ${n.toLocaleString('en')} of ${all.toLocaleString('en')}. Set a period to see earlier ones.`,
    legend: 'Signs',
    interval: 'an interval',
    withinDays: 'some time within',
    moreThere: 'more there',
    bars: { s: 'how many statements', e: 'how many events' },
    withEvents: 'With events',
    kinds: { o: 'meeting', s: 'statement', e: 'event' },
    several: (n: number, kind: string, when: string) => `${count(n, kind)} · ${when}`,
    within: (days: string) => `within ${days}`,
    none: 'No entry fits these filters.',
  },
};
