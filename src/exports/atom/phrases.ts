/** News in words, for feeds and messages. */

import type { TimelineAnswer } from '../../queries/answers.ts';
import { saidCell, speakerOf } from '../columns.ts';
import { speakDate } from '../dates.ts';
import { occasionPhrase } from '../phrases.ts';
import { copiesNote, independent, reportLine } from '../sources.ts';

/** "18 October 2021: South Korea and the United States met in Washington" */
export function headline(a: TimelineAnswer): string {
  const date = a.date ?? a.reported;
  const when = date === null ? '' : `${speakDate(date)}: `;
  return a.type === 'occasion' ? `${when}${occasionPhrase(a)}` : `${when}${speakerOf(a)}: ${saidCell(a)}`;
}

/** Each independent source with its words, a paragraph each. */
export function sourceLines(a: TimelineAnswer): string[] {
  return independent(a.citations).map(
    ({ report, words, copies }) => `${reportLine(report)}${copiesNote(copies)}: ${words}`,
  );
}
