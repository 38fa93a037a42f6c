import { count } from '../count.ts';

export const compare = {
  compare: {
    lead: 'What two speakers said, side by side, the latest first.',
    a: 'First speaker',
    b: 'Second speaker',
    hint: 'A person or a party',
    choose: 'Choose two speakers, people or parties, to see what each said on the same days.',
    swap: 'Swap',
    said: (n: number) => count(n, 'statement'),
    none: 'Neither said anything that fits these filters.',
    near: 'Only when both spoke within a week',
    neverNear: 'The two never spoke within a week of each other.',
    strip: (a: string, b: string, when: string) =>
      `How much ${a} (above) and ${b} (below) said, ${when}; the list below holds it all.`,
    with: 'Compare',
    withAnother: (name: string) => `Compare ${name} with another speaker`,
    withEach: (a: string, b: string) => `Compare ${a} and ${b}`,
    pair: (a: string, b: string) => `${a} and ${b}`,
  },
};
