import { count } from './count.ts';

export const timeline = {
  timeline: {
    picture: 'Timeline by party',
    pictureHint:
      'The same entries stand in the list. Plus and minus bring it closer and farther, arrows move it, Home shows all.',
    closer: 'Closer',
    farther: 'Farther',
    all: 'All',
    list: 'In order',
    inWindow: (n: number, all: number) =>
      n === all
        ? count(n, 'entry', 'entries')
        : `${n.toLocaleString('en')} of ${count(all, 'entry', 'entries')} in this period`,
    others: 'Others',
    firstLoaded: (n: number, all: number) =>
      `The picture shows the first ${n.toLocaleString('en')} of ${all.toLocaleString('en')}. Set a period to see others.`,
    legend: 'Signs',
    statement: 'statement',
    none: 'No entry fits these filters.',
  },
};
