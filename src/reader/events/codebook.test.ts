/** The examples of docs/codebook.md are what the stage makes of them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventContexts, eventTypes } from '../../contract/reading.ts';
import type { ActorDraft } from './draft.ts';
import { eventsIn } from './events.testing.ts';

const book = readFileSync(new URL('../../../docs/codebook.md', import.meta.url), 'utf8');

/** The part of the codebook under a type's heading. */
const partOf = (type: string): string =>
  new RegExp(`^### ${type}\\n([\\s\\S]*?)(?=^##)`, 'm').exec(book)?.[1] ?? '';

const examples = eventTypes.flatMap((type) =>
  [...partOf(type).matchAll(/^\| ([\w–-]+) \| (.+?\.) \| (.+?) → (.+?) \| (\d+) \|$/gm)].map(
    ([, mode, sentence, source, target, cameo]) =>
      [sentence!, `${type} ${mode} ${source} → ${target} ${cameo}`] as const,
  ),
);

const counterexamples = eventTypes.flatMap((type) =>
  [...(/^No \w+ that happened: (.*)$/m.exec(partOf(type))?.[1] ?? '').matchAll(/\*(.+?)\* \(/g)].map(
    ([, sentence]) => [sentence!, type] as const,
  ),
);

test('every type has examples and counterexamples', () => {
  for (const type of eventTypes) {
    expect(examples.filter(([, event]) => event.startsWith(`${type} `)).length, type).toBeGreaterThan(1);
    expect(counterexamples.filter(([, t]) => t === type).length, type).toBeGreaterThan(1);
  }
});

test.each(examples)('%s', (sentence, event) => {
  const names = (actors: readonly ActorDraft[]) =>
    actors.map((a) => a.party ?? sentence.slice(...a.span)).join(', ') || '–';
  expect(
    eventsIn(sentence).map(
      (e) => `${e.type} ${e.mode ?? '–'} ${names(e.source)} → ${names(e.target)} ${e.cameo}`,
    ),
  ).toContain(event);
});

test.each(counterexamples)('%s codes no %s that happened', (sentence, type) => {
  expect(eventsIn(sentence).filter((e) => e.type === type && e.status === 'happened')).toEqual([]);
});

test.each(eventContexts)('the codebook tells of the context %s', (context) => {
  expect(book).toContain(`| \`${context}\` |`);
});
