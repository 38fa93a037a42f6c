import { describe, expect, it } from 'vitest';
import { read } from '../../read.ts';

function silences(text: string): string[] {
  const reading = read({ id: 'a', text, published: '2021-10-20' }, { layers: 'record' });
  const words = ([from, to]: [number, number]) => text.slice(from, to);
  const name = (id: string | null) => reading.entities.find((e) => e.id === id)?.name ?? '?';
  return (reading.silences ?? []).map(
    (s) => `${name(s.speaker)} ${s.kind}: ${words(s.cue)} | ${s.matter ? words(s.matter) : ''}`,
  );
}

describe('what was not said', () => {
  it.each([
    [
      'Ida Lund did not say whether the ferry would sail.',
      'Ida Lund not-said: did not say | whether the ferry would sail',
    ],
    ['Ida Lund declined to comment on the ferry.', 'Ida Lund declined: declined to comment | the ferry'],
    [
      'Ida Lund declined to say when the ferry would sail, citing the storm.',
      'Ida Lund declined: declined to say | when the ferry would sail',
    ],
    [
      "Ida Lund wouldn't say if the ferry would sail.",
      "Ida Lund declined: wouldn't say | if the ferry would sail",
    ],
    [
      'Ida Lund would neither confirm nor deny the report.',
      'Ida Lund neither: would neither confirm nor deny | the report',
    ],
    [
      'Ida Lund neither confirmed nor denied the report.',
      'Ida Lund neither: neither confirmed nor denied | the report',
    ],
    [
      'The ferry company did not immediately respond to a request for comment.',
      'The ferry company no-reply: did not immediately respond | ',
    ],
    ['Ida Lund could not be reached for comment.', 'Ida Lund no-reply: could not be reached | '],
    ['Ida Lund gave no details of the storm.', 'Ida Lund not-said: gave no details | the storm'],
    ['Ida Lund had no comment.', 'Ida Lund declined: had no comment | '],
    ['Ida Lund said the ferry would sail, without elaborating.', 'Ida Lund not-said: without elaborating | '],
    [
      'Ida Lund stopped short of saying that the ferry was lost.',
      'Ida Lund not-said: stopped short of saying | that the ferry was lost',
    ],
  ])('%s', (text, want) => {
    expect(silences(text)).toEqual([want]);
  });

  it.each([
    'Ida Lund said the ferry would not sail.',
    'Ida Lund did not sail.',
    'Ida Lund refused to leave the ferry.',
    'Nobody refused to say that.',
    '"I will not say whether it sails," Ida Lund said.',
  ])('is not told by: %s', (text) => {
    expect(silences(text)).toEqual([]);
  });
});
