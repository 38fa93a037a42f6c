import { describe, expect, test } from 'vitest';
import { read } from '../names.testing.ts';

/** Whom the last single name of a text calls. */
function called(text: string, published?: string): string | null {
  const { entities, mentions } = read(text, published);
  const bare = mentions.filter(
    (m) => m.form === 'name' && m.end - m.first === 1 && entities[m.entity]?.kind === 'person',
  );
  return bare.length ? entities[bare[bare.length - 1]!.entity]!.name : null;
}

describe('whom a bare surname calls', () => {
  test.each<[string, string, string, string?]>([
    [
      'not the spouse who was named last',
      'Donald Trump left. First lady Melania Trump waved. In Oslo Trump signed the deal.',
      'Donald Trump',
      '2018-05-10',
    ],
    [
      'not the child who was named last',
      'Donald Trump left with his daughter Ivanka Trump. The deal is what Trump wants.',
      'Donald Trump',
      '2018-05-10',
    ],
    [
      'the kin who was named first',
      'Ida Lund, the daughter of the late envoy, leads them. Her uncle, Arne Lund, agreed. The plan is Lund’s.',
      'Ida Lund',
    ],
    [
      'the leader in office rather than one of the past',
      'Kim Jong Un spoke of Kim Il Sung. The speech by Kim was short.',
      'Kim Jong Un',
      '2018-05-10',
    ],
    [
      'the leader rather than a scholar named last',
      'Kim Jong Un has been away. “It is odd,” said Jasper Kim, a scholar. The state media were silent. The absence of Kim was long.',
      'Kim Jong Un',
      '2014-10-10',
    ],
    [
      'the scholar who goes on speaking',
      'Kim Jong Un has been away. “It is odd,” said Jasper Kim, a scholar. “Very odd,” Kim said.',
      'Jasper Kim',
      '2014-10-10',
    ],
    [
      'the one of the office',
      'Kim Jong Un sent the chief negotiator, Kim Myong Gil. The talks were long. On Saturday negotiator Kim left.',
      'Kim Myong Gil',
      '2019-10-06',
    ],
    [
      'whom the report calls so',
      'Ida Lund spoke. “No,” Lund said. “Never,” Lund added. Arne Lund waited. The plan of Lund was old.',
      'Ida Lund',
    ],
    [
      'the holder of an office who is not named in full, before kin',
      'Ms. Rice is the envoy. Her mother, Lois Dickson Rice, was a scholar. Ms. Rice agreed.',
      'Rice',
      '2012-11-18',
    ],
  ])('%s', (_, text, want, published) => {
    expect(called(text, published)).toBe(want);
  });

  test('an official’s surname that a widget puts before another name is called alone', () => {
    const text = 'Trump spoke. Trump left. Trump won. Then Trump Paul Lund said so. Rand Paul agreed.';
    expect(read(text, '2019-05-10').entities.map((e) => e.name)).not.toContain('Trump Paul Lund');
  });
});
