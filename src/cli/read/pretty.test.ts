import { describe, expect, it } from 'vitest';
import { emptyReading } from '../../contract/empty-reading.ts';
import type { Reading, Report, Span } from '../../contract/reading.ts';
import { prettyReading } from './pretty.ts';

const text = 'Sung Kim met Noh in Seoul on Monday. “We had\u202e a good talk,” Kim said. “More will follow.”';
const report: Report = { id: 'a', text, title: 'Envoys meet', source: 'Own', published: '2021-10-18' };

const span = (words: string): Span => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};

const entity = (id: string, kind: 'person' | 'place' | 'state', name: string, party: string | null) => ({
  id,
  kind,
  name,
  party,
  office: kind === 'person' ? 'envoy' : null,
  ref: null,
  geo: null,
});

const reading: Reading = {
  ...emptyReading('a'),
  entities: [
    entity('k', 'person', 'Sung Kim', 'USA'),
    entity('n', 'person', 'Noh Kyu-duk', 'KOR'),
    entity('s', 'place', 'Seoul', 'KOR'),
  ],
  mentions: [
    { span: span('Sung Kim'), entity: 'k', form: 'name' },
    { span: span('Noh'), entity: 'n', form: 'name' },
    { span: span('Seoul'), entity: 's', form: 'name' },
  ],
  times: [{ span: span('Monday'), value: '2021-10-18', basis: 'publication' }],
  statements: [
    {
      id: 'q',
      kind: 'direct',
      content: [span('We had\u202e a good talk,'), span('More will follow.')],
      cue: span('said'),
      source: [text.lastIndexOf('Kim'), text.lastIndexOf('Kim') + 3],
      speaker: 'k',
      party: 'USA',
      date: '2021-10-18',
    },
  ],
  meetings: [
    {
      id: 'm',
      parties: ['USA', 'KOR'],
      people: ['k', 'n'],
      date: '2021-10-18',
      place: 'Seoul',
      status: 'held',
      medium: 'in-person',
      evidence: [span('Sung Kim met Noh in Seoul on Monday.')],
    },
  ],
};

const read = { status: 'read', language: 'en', reading } as const;

describe('prettyReading', () => {
  it('shows the text with what was found, then lists', () => {
    expect(prettyReading(report, read, false)).toBe(`Envoys meet
Own · 2021-10-18

Sung Kim met Noh in Seoul on Monday [2021-10-18, publication]. “We had a good talk,” Kim said. “More will follow.” [Sung Kim]

People
  Sung Kim (envoy, USA)
  Noh Kyu-duk (envoy, KOR)

Occasions
  2021-10-18 USA, KOR: Sung Kim, Noh Kyu-duk, Seoul (held, in-person)

Statements
  Sung Kim, 2021-10-18: “We had a good talk, … More will follow.”

`);
  });

  it('says that a report has no date, and how to give it one', () => {
    const { published: _, ...undated } = report;
    expect(prettyReading(undated, read, false)).toMatch(
      /^Envoys meet\nOwn · no date of publication.*--published/,
    );
  });

  it('tells to whom, where and through whom something was said, and what was not said', () => {
    const [said] = reading.statements;
    const more: Reading = {
      ...reading,
      statements: [
        {
          ...said!,
          speakers: ['k', 'n'],
          addressee: { span: span('Noh'), entity: 'n', party: 'KOR' },
          venue: { kind: 'meeting', span: span('a good talk') },
          channel: { span: span('Seoul'), entity: null },
          negation: 'denied',
        },
      ],
      silences: [
        {
          id: 'u',
          kind: 'declined',
          cue: span('met'),
          source: span('Sung Kim'),
          speaker: 'k',
          party: 'USA',
          matter: span('More'),
          date: null,
        },
      ],
    };
    const shown = prettyReading(report, { ...read, reading: more }, false);
    expect(shown).toContain(
      '  Sung Kim, Noh Kyu-duk, 2021-10-18 (denied, to Noh, meeting: a good talk, through Seoul): “We had',
    );
    expect(shown).toContain('Not said\n  Sung Kim (declined): met — More\n');
  });

  it('gives each kind its colour, and adds nothing else to the text', () => {
    const shown = prettyReading(report, read, true);
    expect(shown).toContain('\x1b[1;36mSung Kim\x1b[0m met \x1b[1;36mNoh\x1b[0m in \x1b[32mSeoul\x1b[0m');
    expect(shown).toContain('\x1b[33mMonday\x1b[0m\x1b[2m [2021-10-18, publication]\x1b[0m');
    expect(shown.replace(/\x1b\[[\d;]*m/g, '')).toBe(prettyReading(report, read, false));
  });
});
