import { count } from './count.ts';

export const contacts = {
  contacts: {
    lead: 'How often each two parties took part in the same meeting. A dot is a pair of which the record tells none.',
    corner: 'Party',
    cell: (a: string, b: string, n: number) => `${a} and ${b}: ${count(n, 'meeting')}`,
    gap: (a: string, b: string) => `${a} and ${b}: none`,
    parties: (shown: number, all: number) => `The ${shown} of ${all} parties with most meetings.`,
  },
};
