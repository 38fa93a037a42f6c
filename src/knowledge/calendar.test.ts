import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, formatDay, weekdayOf } from '../contract/edtf.ts';
import { calendar, easterOf, type FeastRule, feastDays, units } from './calendar.ts';
import { occasionWords } from './calendar-occasions.ts';

const cal = calendar();
const rules = [...cal.feasts.values()].flat();
const ruleOf = (name: string) => rules.find((f) => f.words.join(' ') === name)!.rule;
const days = (name: string, year: number) =>
  feastDays(ruleOf(name), year).map((d) =>
    d.first === d.last ? formatDay(d.first) : `${formatDay(d.first)}/${formatDay(d.last)}`,
  );

/** Whether another calendar's date falls on a day, by the platform's own tables; these may differ by a day from ours. */
function isThatDay(day: number, system: string, month: string, dayOfMonth: number): boolean {
  const format = new Intl.DateTimeFormat(`en-u-ca-${system}`, {
    month: system === 'hebrew' ? 'long' : 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const parts = Object.fromEntries(format.formatToParts(day * 86_400_000).map((p) => [p.type, p.value]));
  return parts['month'] === month && Number(parts['day']) === dayOfMonth;
}

describe('the calendar', () => {
  it('has every month, weekday, season and unit', () => {
    expect(new Set(cal.months.values())).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
    expect(new Set(cal.weekdays.values())).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
    expect(new Set(cal.seasons.values())).toEqual(new Set([21, 22, 23, 24]));
    expect(new Set(cal.units.values())).toEqual(new Set(units));
  });

  it('writes all forms in lower case without stray space', () => {
    for (const table of [
      cal.months,
      cal.weekdays,
      cal.seasons,
      cal.units,
      cal.numbers,
      cal.ordinals,
      cal.decades,
    ])
      for (const form of table.keys()) expect(form).toMatch(/^[a-z.]+$/);
    for (const feast of rules) for (const w of feast.words) expect(w).toMatch(/^[a-z'.-]+$/);
  });

  it('computes Easter', () => {
    expect([1998, 2000, 2016, 2021, 2038].map((y) => formatDay(easterOf(y, false)))).toEqual([
      '1998-04-12',
      '2000-04-23',
      '2016-03-27',
      '2021-04-04',
      '2038-04-25',
    ]);
    expect([2016, 2021, 2022].map((y) => formatDay(easterOf(y, true)))).toEqual([
      '2016-05-01',
      '2021-05-02',
      '2022-04-24',
    ]);
    for (let y = 1900; y < 2100; y++) {
      expect(weekdayOf(easterOf(y, false))).toBe(7);
      expect(weekdayOf(easterOf(y, true))).toBe(7);
    }
  });

  it('finds feasts by their rules', () => {
    expect(days('labor day', 2021)).toEqual(['2021-09-06']);
    expect(days('thanksgiving', 1999)).toEqual(['1999-11-25']);
    expect(days('election day', 2020)).toEqual(['2020-11-03']);
    expect(days('good friday', 1998)).toEqual(['1998-04-10']);
    expect(days('holy week', 2000)).toEqual(['2000-04-17/2000-04-23']);
    expect(days('ramadan', 2018)).toEqual(['2018-05-16/2018-06-14']);
    expect(days('nowruz', 1950)).toEqual([]);
  });

  it.each([
    ['lunar new year', 'chinese', '1', 1],
    ['chuseok', 'chinese', '8', 15],
    ['nowruz', 'persian', '1', 1],
    ['ramadan', 'islamic-umalqura', '9', 1],
    ['eid al-fitr', 'islamic-umalqura', '10', 1],
    ['eid al-adha', 'islamic-umalqura', '12', 10],
    ['ashura', 'islamic-umalqura', '1', 10],
    ['passover', 'hebrew', 'Nisan', 15],
    ['shavuot', 'hebrew', 'Sivan', 6],
    ['sukkot', 'hebrew', 'Tishri', 15],
    ['rosh hashanah', 'hebrew', 'Tishri', 1],
    ['yom kippur', 'hebrew', 'Tishri', 10],
    ['hanukkah', 'hebrew', 'Kislev', 25],
  ])(
    'lists %s as the %s calendar has it, every year from 1990 to 2040',
    (name, system, month, dayOfMonth) => {
      const rule = ruleOf(name) as Extract<FeastRule, { kind: 'list' }>;
      for (const d of rule.days)
        expect(
          [-1, 0, 1].some((k) => isThatDay(d.first + k, system, month, dayOfMonth)),
          formatDay(d.first),
        ).toBe(true);
      const years = new Set(rule.days.map((d) => dateOf(d.first).year));
      for (let y = 1990; y < 2040; y++) expect(years.has(y), `${name} ${y}`).toBe(true);
      for (let i = 1; i < rule.days.length; i++) {
        const gap = rule.days[i]!.first - rule.days[i - 1]!.first;
        expect(gap).toBeGreaterThan(350);
        expect(gap).toBeLessThan(386);
      }
    },
  );

  it('lists Diwali at the new moon of autumn, and Purim a month before Passover', () => {
    for (const d of (ruleOf('diwali') as Extract<FeastRule, { kind: 'list' }>).days) {
      const { month, day } = dateOf(d.first);
      expect(100 * month + day, formatDay(d.first)).toBeGreaterThanOrEqual(1013);
      expect(100 * month + day, formatDay(d.first)).toBeLessThanOrEqual(1116);
      // A Chinese month begins with the new moon.
      const format = new Intl.DateTimeFormat('en-u-ca-chinese', { day: 'numeric', timeZone: 'UTC' });
      const isFirst = (n: number) => /\b1$/.test(format.format(n * 86_400_000));
      expect(
        [0, 1, 2].some((k) => isFirst(d.first + k)),
        formatDay(d.first),
      ).toBe(true);
    }
    const first = (name: string, year: number) => feastDays(ruleOf(name), year)[0]!.first;
    for (let y = 1990; y <= 2040; y++) expect(first('passover', y) - first('purim', y)).toBe(30);
  });

  it('dates its events after the calendar began to count them', () => {
    for (const e of cal.eventDays) {
      expect(e.day).toBeGreaterThan(dayOf(1945, 1, 1));
      expect(e.words.size).toBeGreaterThan(0);
    }
  });
});

describe('the occasions', () => {
  it('have nouns and verbs of the same kind', () => {
    const kindOf = (w: string) => occasionWords().get(w)?.kind;
    expect([kindOf('shooting'), kindOf('shot'), kindOf('slain')]).toEqual(['killing', 'killing', 'killing']);
    expect([kindOf('summit'), kindOf('met'), kindOf('meets')]).toEqual(['meeting', 'meeting', 'meeting']);
    expect(occasionWords().get('visit')).toEqual({ kind: 'visit', verb: false, lemma: 'visit' });
    expect(occasionWords().get('visited')).toEqual({ kind: 'visit', verb: true, lemma: 'visit' });
  });

  it('are written in lower case, each word by itself', () => {
    for (const w of occasionWords().keys()) expect(w).toMatch(/^[a-z-]+$/);
  });
});
