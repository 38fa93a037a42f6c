import { expect, test } from 'vitest';
import { eventContexts, eventModes, eventTypes } from '../contract/reading.ts';
import contextText from './event-contexts.tsv';
import { cameoOf, cameoRows, contextsOf, modeOf, modesFor } from './event-details.ts';
import nounText from './event-nouns.tsv';
import { operatorTable, phraseRows, wordTable } from './event-tables.ts';
import { Terms } from './event-terms.ts';
import verbText from './event-verbs.tsv';
import { ActorKind, lexemeOf, phraseWith } from './event-words.ts';
import wordText from './event-words.tsv';
import { names, parseTsv } from './tsv.ts';

const rows = (text: string) => parseTsv(text).slice(1);

/** Modes by which the rules tell acts apart before they are coded: drills that two hold together are cooperation. */
const INNER_MODES = ['drill'];

const WAYS =
  /^(?:[?&<-]|obj|[!+]obj|dobj|iobj|poss|adj|of|to|for|with|on|against|over|at|in|from|by|about|toward|towards|into|across|along|around|near|behind|between|among|outside|off|out|upon|as)$/;

test('types, modes, ways, groups and classes of the tables exist', () => {
  const classes = new Set(rows(nounText).map(([name]) => name));
  const groups = new Set(rows(verbText).map(([name]) => name));
  const modes: readonly (string | null)[] = [null, ...eventModes, ...INNER_MODES];
  for (const [key, { type, targets, mode }] of wordTable()) {
    expect(eventTypes, key).toContain(type);
    expect(modes, key).toContain(mode);
    for (const way of targets) expect(way, key).toMatch(WAYS);
  }
  for (const { group, noun, word } of phraseRows()) {
    const at = `${group} ${noun}`;
    expect(groups.has(group), at).toBe(true);
    expect(classes.has(noun), at).toBe(true);
    expect(eventTypes, at).toContain(word.type);
    expect(modes, at).toContain(word.mode);
    for (const way of word.targets) expect(way, at).toMatch(WAYS);
  }
  for (const [key, { alone }] of operatorTable()) if (alone) expect(eventTypes, key).toContain(alone);
  for (const [context] of rows(contextText)) expect(eventContexts).toContain(context);
  expect(new Set(rows(contextText).map(([context]) => context)).size).toBe(eventContexts.length);
});

test('no cell has an empty word', () => {
  for (const text of [wordText, nounText, verbText, contextText])
    for (const row of rows(text)) expect(names(row.at(-1)), row[0]).not.toContain('');
});

test('a dictionary form has its verbs, nouns and kinds of actor', () => {
  expect(lexemeOf('call').verb?.next('off')).not.toBeNull();
  expect(lexemeOf('call').verb?.next('xyzzy')).toBeNull();
  expect(lexemeOf('embargo').noun?.alone?.word?.type).toBe('SANCTION');
  expect(lexemeOf('police').noun?.kinds).toBe(ActorKind.organ);
  expect(lexemeOf('xyzzy')).toMatchObject({ verb: null, noun: null, headsNoun: false, adjective: false });
});

test('of the rows that fit a verb and its object the first decides', () => {
  const lift = lexemeOf('lift').verb!;
  expect(phraseWith(lift, 'obj', ['penalty'])?.type).toBe('CONCEDE');
  expect(phraseWith(lift, 'obj', [])).toBeNull();
  expect(phraseWith(lift, 'upon', ['penalty'])).toBeNull();
});

test('a mode comes from the entry, else the governed act, else the words', () => {
  expect(modeOf('SANCTION', 'expel', null, new Set(['embargo']))).toBe('expel');
  expect(modeOf('REJECT', null, { type: 'CONSULT', mode: null }, new Set(['weapon']))).toBe('meet');
  expect(modeOf('THREATEN', null, { type: 'SANCTION', mode: 'expel' }, new Set())).toBe('expel');
  expect(modeOf('AID', null, null, new Set(['loan']))).toBe('economic');
  expect(modeOf('AID', null, null, new Set())).toBeNull();
  expect(modesFor('CONSULT')).toEqual(['phone', 'third-party', 'multilateral', 'visit']);
});

test('the crosswalk asks for mode, context, status and words', () => {
  const event = { type: 'REQUEST', mode: 'meet', status: 'happened' } as const;
  expect(cameoOf(event, [], new Set(['demand']))).toBe('106');
  expect(cameoOf(event, [], new Set())).toBe('026');
  expect(cameoOf({ ...event, status: 'denied' }, [], new Set())).toBeNull();
  expect(cameoOf({ type: 'AID', mode: null, status: 'happened' }, [], new Set())).toBe('070');
  expect(cameoRows('ASSAULT').at(-1)?.meaning).toBe('Use conventional military force');
});

test('contexts and terms are found by phrase', () => {
  expect(contextsOf('nuclear test')).toContain('cbrn');
  const words = ['the', 'nuclear', 'test', 'site'];
  const found: [string, number][] = [];
  const at = (i: number) => words[i]!;
  new Terms(['nuclear', 'nuclear test', 'test site']).from(1, 4, at, at, (phrase, after) =>
    found.push([phrase, after]),
  );
  expect(found).toEqual([
    ['nuclear', 2],
    ['nuclear test', 3],
  ]);
});
