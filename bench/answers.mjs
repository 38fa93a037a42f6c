// How long each question takes to answer from a warm process, with a few filters each.
//   node bench/answers.mjs RECORD [--times 7] [--only plans,claims] [--max 200]
// Each is asked as the API asks it: the first page of the usual length with two citations an entry, and how many there
// are in all. Pages of one answer are not kept for the next, but what the queries keep while the record stays the same is,
// as in a server. Milliseconds: the first answer, then the median of those
// after it, by the clock and by processor time, which other programs on the machine do not lengthen. With --max it ends
// with 1 where the median by processor time of any is longer.
import { argv, cpuUsage, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { program } from './program.mjs';

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '7' },
    only: { type: 'string' },
    max: { type: 'string' },
  },
});
const [record] = positionals;
if (!record) {
  console.error('Name a record: node bench/answers.mjs record.db');
  exit(2);
}

const { openStore, storeAsker } = await program(`export { storeAsker } from './src/api/asking/asker.ts';`);
const store = await openStore(record, { readonly: true });
const secret = new Uint8Array(32);
const answer = async (name, input) =>
  JSON.parse(Buffer.from(await storeAsker(store, secret).ask(name, input)).toString());

const page = { limit: 50, citations: 2, reverse: false };
const listed = async (name, input = {}) => (await answer(name, { ...page, ...input })).items;

// Filters that find much, so that they are no shortcut.
const [one, two] = (await listed('parties', { limit: 2 })).map((p) => p.id);
const person = (await listed('people', { limit: 1 }))[0].id;
const [middle] = await store.db
  .selectFrom('occasion')
  .select('first_day')
  .where('first_day', 'is not', null)
  .orderBy('first_day')
  .offset(Math.floor((await store.counts()).occasions / 2))
  .limit(1)
  .execute();
const year = new Date((middle?.first_day ?? 0) * 86_400_000).getUTCFullYear();
const [{ source }] = await store.db
  .selectFrom('report')
  .select('source')
  .where('source', 'is not', null)
  .groupBy('source')
  .orderBy((e) => e.fn.countAll(), 'desc')
  .limit(1)
  .execute();
const [issue] = await store.db
  .selectFrom('position')
  .select('issue')
  .groupBy('issue')
  .orderBy((e) => e.fn.countAll(), 'desc')
  .limit(1)
  .execute();

const plain = {};
const party = { party: [one] };
const pair = { between: [one, two] };
const period = { from: String(year), to: String(year) };
const person_ = { person: [person] };
const publisher = { source: [source] };
const words = { search: 'talks' };
const last = { reverse: true };
const issues = { issue: [issue?.issue ?? 'talks'] };
const general = [plain, last, party, period, { ...party, ...period }];

const questions = {
  meetings: [...general, pair, person_, publisher, words, { status: ['planned'] }, { place: 'Geneva' }],
  statements: [...general, person_, publisher, words, { facets: true }, { ...party, ...words }],
  timeline: [...general, { statements: true }, { statements: true, ...party }, words],
  people: [...general, publisher, words],
  parties: [plain, period],
  sources: [plain, last, period, publisher, words],
  positions: [...general, issues, { current: true }, { ...party, current: true }, person_, publisher, words],
  changes: [...general, issues, { ...party, ...issues }, publisher, words],
  conditions: [...general, issues, publisher, words],
  proposals: [...general, pair, { open: true }, { open: true, ...party }, issues, publisher, words],
  commitments: [
    ...general,
    pair,
    ...['kept', 'lapsed', 'open'].map((o) => ({ outcome: [o] })),
    { ...party, outcome: ['unheard'] },
    publisher,
    words,
  ],
  plans: [
    ...general,
    pair,
    person_,
    ...['held', 'postponed', 'unheard', 'ahead'].map((o) => ({ outcome: [o] })),
    { ...party, outcome: ['unheard'] },
    publisher,
    words,
  ],
  contacts: [plain, party, pair, period, { ...party, ...period }],
  channels: [plain, party, pair, person_, period],
  newEntries: [
    { since: String(year) },
    { since: String(year), ...party },
    { since: String(year), entries: ['occasion'] },
    { since: String(year), ...words },
    { since: String(year), ...publisher },
  ],
  asOf: [
    { on: String(year) },
    { on: String(year), ...party },
    { on: String(year), ...pair },
    { on: String(year), ...period },
    { on: String(year), ...person_ },
  ],
  conflicts: [...general, pair, { field: ['date'] }, { field: ['party'], ...party }],
  unconfirmed: [...general, pair, { entries: ['statement'] }, publisher, words],
  claims: [
    ...general,
    pair,
    ...['true', 'false', 'undecidable'].map((v) => ({ verdict: [v] })),
    publisher,
    words,
  ],
  brief: [plain, party, pair, period],
  record: [plain],
  search: [{ q: 'sanctions' }, { q: 'talks', party: [one] }],
};

const defaults = { search: { limit: 8 }, brief: {}, record: {}, parties: { limit: 50, reverse: false } };
const told = (input) =>
  Object.entries(input)
    .map(([k, v]) => `${k}=${Array.isArray(v) ? v.join(',') : v}`)
    .join(' ') || '-';

const chosen = values.only?.split(',') ?? Object.keys(questions);
const max = values.max === undefined ? Number.POSITIVE_INFINITY : Number(values.max);
const slow = [];
console.log(' first  again    cpu');
for (const name of chosen) {
  for (const input of questions[name]) {
    const asked = { ...(defaults[name] ?? page), ...input };
    const [clock, processor] = [[], []];
    let result;
    for (let n = 0; n <= Number(values.times); n++) {
      const started = performance.now();
      const used = cpuUsage();
      result = await answer(name, asked);
      clock.push(performance.now() - started);
      const { user, system } = cpuUsage(used);
      processor.push((user + system) / 1000);
      // What takes seconds takes them again.
      if (n > 0 && clock[1] > 3000) break;
    }
    const median = (all) => all.slice(1).toSorted((a, b) => a - b)[(all.length - 1) >> 1];
    const of = result.total ?? (result.items ? `${result.items.length}+` : '');
    const times = [clock[0], median(clock), median(processor)];
    console.log(
      `${times.map((t) => t.toFixed(0).padStart(6)).join(' ')}  ${name.padEnd(12)} ${told(input)}  (${of})`,
    );
    if (times[2] > max) slow.push(`${name} ${told(input)}`);
  }
}
await store.close();
if (slow.length > 0) {
  console.log(`\n${slow.length} slower than ${max} ms: ${slow.join('; ')}`);
  exit(1);
}
