import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordStore } from '../../store/port.ts';
import { exportDocument } from '../export.ts';
import { changeOccasion, smallRecord, textOf } from '../testing.ts';
import { component, folded, textValue } from './content-lines.ts';

let store: RecordStore;
beforeAll(async () => {
  store = await smallRecord();
});
afterAll(() => store.close());

const calendar = (text: string) => new ICAL.Component(ICAL.parse(text));
const events = (text: string) => calendar(text).getAllSubcomponents('vevent');
const eventOf = (text: string, id: string) =>
  new ICAL.Event(events(text).find((e) => e.getFirstPropertyValue('uid') === `${id}@rapporteur`)!);

describe('the calendar', () => {
  it('holds the dated occasions with stable ids, days and status', async () => {
    const text = await textOf(exportDocument(store, 'ical'));
    expect(events(text).map((e) => e.getFirstPropertyValue('uid'))).toEqual([
      'occasion-0000000c01@rapporteur',
      'occasion-0000000c02@rapporteur',
      'occasion-0000000c03@rapporteur',
      'occasion-0000000d05@rapporteur',
    ]);
    const talks = eventOf(text, 'occasion-0000000c02');
    expect(talks.startDate.toString()).toBe('2021-10-18');
    expect(talks.endDate.toString()).toBe('2021-10-19');
    expect(talks.location).toBe('Washington');
    expect(talks.summary).toBe(
      'South Korea (Noh Kyu-duk) and the United States (Sung Kim) met in Washington',
    );
    expect(talks.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(talks.component.getFirstPropertyValue('geo')).toEqual([38.895, -77.037]);
    expect(talks.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2021-10-19T08:00:00Z');
    const planned = eventOf(text, 'occasion-0000000c03');
    expect(planned.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  });

  it('gives what an occasion rests on', async () => {
    const { description } = eventOf(await textOf(exportDocument(store, 'ical')), 'occasion-0000000c02');
    expect(description).toContain(
      'Harbour Wire, 2021-10-19, “Two envoys talk over declaration” (and 1 near-copy):',
    );
    expect(description).toContain('held talks in Washington on Monday with Noh Kyu-duk');
  });

  it('has lines of at most 75 octets that end in CRLF, and every required property once', async () => {
    const text = await textOf(exportDocument(store, 'ical', {}, { title: 'Gespräche; 核問題, und mehr' }));
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
    // ical.js takes the value of a property that it does not know as it stands.
    expect(calendar(text).getFirstPropertyValue('name')).toBe('Gespräche\\; 核問題\\, und mehr');
    for (const e of events(text))
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary', 'status'])
        expect(e.getAllProperties(name)).toHaveLength(1);
  });

  it('leaves out what has no date that a calendar can show, and says so', async () => {
    const own = await smallRecord();
    await changeOccasion(own, 'occasion-0000000c01', { date: '2021-09' });
    const notes: string[] = [];
    const text = await textOf(exportDocument(own, 'ical', {}, { onNote: (n) => notes.push(n) }));
    expect(events(text)).toHaveLength(3);
    expect(notes).toEqual(['2 of 5 occasions have no date, or none within 14 days, and are left out.']);
    await own.close();
  });

  it('takes no hostile words for properties', async () => {
    const own = await smallRecord();
    const place = 'Oslo\r\nEND:VEVENT\r\nATTACH:http://evil.example;x,y\\n\u001b[2J';
    await changeOccasion(own, 'occasion-0000000c01', { place });
    const text = await textOf(exportDocument(own, 'ical'));
    expect(events(text)).toHaveLength(4);
    const hostile = eventOf(text, 'occasion-0000000c01');
    expect(hostile.location).toBe('Oslo\nEND:VEVENT\nATTACH:http://evil.example;x,y\\n');
    expect(hostile.component.getAllProperties('attach')).toEqual([]);
    await own.close();
  });
});

describe('a content line', () => {
  it('says the same folded and parsed, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const kept = words.replace(/[^\P{C}\n]/gu, '');
        const text = `BEGIN:VCALENDAR\r\n${component('VEVENT', [{ name: 'SUMMARY', value: textValue(kept) }])}END:VCALENDAR\r\n`;
        const [event] = events(text);
        expect(event?.getFirstPropertyValue('summary')).toBe(kept);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });

  it('is not cut within a character', () => {
    expect(folded('問'.repeat(26))).toBe(`${'問'.repeat(25)}\r\n 問\r\n`);
  });
});
