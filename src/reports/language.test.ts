import { describe, expect, it } from 'vitest';
import { isEnglish, languageOf } from './language.ts';

describe('languageOf', () => {
  it.each([
    [
      'en',
      'The two envoys met in Seoul on Monday and agreed that they would meet again before the end of the year.',
    ],
    ['en', 'TWO ENVOYS HAVE MET IN SEOUL AND AGREED TO TALK'],
    ['fr', 'Les deux envoyés se sont rencontrés à Séoul mardi pour parler de la reprise des négociations.'],
    ['es', 'Los enviados se reunieron el martes en la capital para hablar con el ministro de Exteriores.'],
    ['de', 'Die Gesandten trafen sich am Dienstag in Wien, um über das Abkommen zu sprechen.'],
    ['nb', 'Utsendingene møttes i Oslo på tirsdag for å snakke om avtalen mellom de to landene.'],
    ['ru', 'Посланники встретились в Вене во вторник, чтобы обсудить новое соглашение между двумя странами.'],
    ['ko', '한국과 미국의 대표가 서울에서 만나 회담을 했다.'],
    ['zh', '两国代表星期一在首尔会谈。'],
    ['ja', '両国の代表が月曜日にソウルで会談した。'],
    ['ar', 'التقى المبعوثان في سيول يوم الاثنين لبحث استئناف المحادثات'],
  ])('%s: %s', (expected, text) => {
    expect(languageOf(text)).toBe(expected);
  });

  it('is not sure of a few words or of no words', () => {
    expect(languageOf('Kim met Noh.')).toBeNull();
    expect(languageOf('')).toBeNull();
    expect(languageOf('1,234 – 5')).toBeNull();
  });

  it('counts a text as English when only its beginning is not', () => {
    const korean = '한국과 미국의 대표가 서울에서 만나 회담을 했다. '.repeat(40);
    const english =
      'The envoys said that they would meet again, and that the talks had been of use to both. '.repeat(60);
    expect(languageOf(korean + english)).toBe('en');
    expect(languageOf(korean.repeat(4))).toBe('ko');
  });
});

describe('isEnglish', () => {
  it.each([undefined, null, '', 'en', 'EN', 'en-GB', 'en_US', 'eng', 'English', 'und'])(
    '%s is read',
    (tag) => {
      expect(isEnglish(tag)).toBe(true);
    },
  );
  it.each(['fr', 'ko-KR', 'enm', 'mis'])('%s is not', (tag) => {
    expect(isEnglish(tag)).toBe(false);
  });
});
