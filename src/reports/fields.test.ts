import { describe, expect, it } from 'vitest';
import { fieldNamed, fieldNames, reportFromFields } from './fields.ts';

const at = { path: 'news.jsonl', line: 3 };
const read = (record: unknown) => reportFromFields(record, at, { id: 'news.jsonl:3' });
const kinds = (record: unknown) => read(record).problems.map((p) => p.kind);

describe('reportFromFields', () => {
  it('takes the fields of a Report as they are', () => {
    const report = {
      id: 'a',
      text: 'The envoys met.',
      published: '2021-10-18',
      title: 'Envoys meet',
      source: 'Own',
      url: 'https://example.org/a',
      language: 'en',
    };
    expect(read(report)).toEqual({ report, problems: [] });
  });

  it.each(Object.entries(fieldNames).flatMap(([field, names]) => names.map((name) => [name, field])))(
    'takes "%s" for %s',
    (name, field) => {
      const value = field === 'published' ? '2021-10-18' : 'words';
      const other = field === 'text' ? {} : { text: 'x' };
      const { report } = read({ ...other, [name!]: value });
      expect(report?.[field as keyof typeof report]).toBe(value);
      expect(read({ ...other, [name!.toUpperCase()]: value }).report).toEqual(report);
    },
  );

  it('prefers the first name that is filled', () => {
    expect(read({ content: 'b', body: 'a', text: '' }).report?.text).toBe('a');
  });

  it('takes numbers for ids and dates, and the name of a nested source', () => {
    const { report } = read({ id: 17, text: 'x', date: 20211018, publisher: { name: 'Own' } });
    expect(report).toMatchObject({ id: '17', published: '2021-10-18', source: 'Own' });
  });

  it('names a record without an id by its place', () => {
    expect(read({ text: 'x' }).report?.id).toBe('news.jsonl:3');
  });

  it('keeps a report without a day of publication, with a notice', () => {
    for (const [date, kind] of [
      [undefined, 'no-date'],
      ['', 'no-date'],
      ['2021-02-30', 'impossible-date'],
      ['last week', 'impossible-date'],
    ]) {
      const { report, problems } = read({ text: 'x', published: date });
      expect(report).toEqual({ id: 'news.jsonl:3', text: 'x' });
      expect(problems).toMatchObject([{ kind, severity: 'notice', line: 3 }]);
    }
  });

  it('says what is wrong with a record that is no report', () => {
    expect(kinds({ title: 'x', published: '2021-10-18' })).toEqual(['no-text']);
    expect(kinds({ text: ' \n ' })).toEqual(['no-text']);
    expect(kinds([1])).toEqual(['not-a-report']);
    expect(kinds(null)).toEqual(['not-a-report']);
    const { report, problems } = read({ body: ['a'], date: '2021-10-18' });
    expect(report).toBeNull();
    expect(problems).toMatchObject([
      { kind: 'not-a-report', message: '"body" must be a string, found a list' },
    ]);
    expect(read({ text: 'x', title: ['a'], date: '2021-10-18' }).problems[0]?.message).toContain('"title"');
  });

  it('cleans the text without moving anything in it', () => {
    expect(read({ text: 'a\r\n\ud800b\x00' }).report?.text).toBe('a \n\ufffdb ');
  });
});

describe('fieldNamed', () => {
  it('knows columns by their names in any case', () => {
    expect(fieldNamed(' Publication Date ')).toBe('published');
    expect(fieldNamed('Headline')).toBe('title');
    expect(fieldNamed('colour')).toBeNull();
  });
});
