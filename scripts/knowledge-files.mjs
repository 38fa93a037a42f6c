/** Reads and writes the files of src/knowledge for the scripts that make them; with --check it compares instead. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const knowledge = join(dirname(fileURLToPath(import.meta.url)), '../src/knowledge');
const checking = argv.includes('--check');

/** The text of a knowledge file. */
export const readKnowledge = (file) => readFileSync(join(knowledge, file), 'utf8');

/** Writes a knowledge file. With --check it writes nothing, and the process ends with 1 where the text differs from the file. */
export function writeKnowledge(file, text) {
  if (!checking) {
    writeFileSync(join(knowledge, file), text);
    return;
  }
  if (readKnowledge(file) === text) return;
  console.error(`${file} is not what its script makes`);
  process.exitCode = 1;
}

const LETTERS = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ə: 'a' }; // biome-ignore format: a table

/** What names are sorted by: lower case without marks, apostrophes and periods, as `plainName` of src/knowledge/naming/fold.ts. */
export const sortingKey = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðıþßæœə]/g, (c) => LETTERS[c])
    .replace(/['’ʼʿʾ‘`´.]/g, '');

/** Compares strings by their code units. */
export const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
