import { count } from './count.ts';

export const overview = {
  overview: {
    empty: 'The record is empty.',
    emptyWhatNow:
      'Add reports, and who met whom, when, and who said what will stand here, each with its words.',
    spans: (from: string, to: string) => `published ${from} to ${to}`,
    next: 'Planned and proposed',
    lately: 'Lately held',
    said: 'Lately said',
    news: 'New since your last visit',
    noNews: 'Nothing came in since your last visit.',
    noNext: 'No meeting is planned or proposed.',
    newReports: (n: number) => count(n, 'new report'),
  },
};
