// Draws entries of a record at random, each with all the words that it rests on, to be judged by hand: is everything in it
// one thing, and does the same thing stand elsewhere? How the numbers of docs/quality.md were found.
//   node bench/sample.mjs RECORD.db --kind occasion|person [--of merged|names|all] [--seed 1] [--count 50] [--words 200]
// `merged`: of two or more reports; `names`: people whom reports name in full in two or more ways. What comes out is text
// of the reports: keep it to yourself.
import { parseArgs } from 'node:util';
import { DatabaseSync } from '@photostructure/sqlite';
import { random } from './variants.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string', default: 'occasion' },
    of: { type: 'string', default: 'merged' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '50' },
    words: { type: 'string', default: '200' },
    /** At most so many pieces of evidence for an entry; the rest is counted. */
    most: { type: 'string', default: '40' },
  },
});
const { kind, of } = values;
const width = Number(values.words);
const most = Number(values.most);
const db = new DatabaseSync(positionals[0], { readOnly: true });
const all = (sql, ...args) => db.prepare(sql).all(...args);

const code = kind === 'person' ? 0 : 1;
const chosen = {
  merged: 'reports > 1',
  all: '1',
  names: `(select count(*) from person_form f where f.person_id = e.id and form = 'name' and words like '% %') > 1`,
}[of];
const next = random(Number(values.seed));
const entries = all(`select * from ${kind} e where ${chosen} order by key`)
  .map((entry) => ({ entry, at: next() }))
  .sort((a, b) => a.at - b.at);
console.log(`${entries.length} to draw from`);

const day = (n) => (n === null ? '–' : new Date(n * 864e5).toISOString().slice(0, 10));

function evidence(id) {
  const words = all(
    `select e.*, r.published, r.source, r.text from evidence e join report r on r.id = e.report_id
     where entry_kind = ? and entry_id = ? order by r.published, e.report_id, start_at`,
    code,
    id,
  );
  const seen = new Set();
  const lines = words.flatMap(({ start_at, end_at, role, says, published, source, report_id, text }) => {
    // One line a report of a person's form of name.
    const key = kind === 'person' ? text.slice(start_at, end_at) : `${report_id} ${start_at} ${end_at}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const before = text.slice(Math.max(0, start_at - width / 2), start_at);
    const after = text.slice(end_at, end_at + width / 2);
    const line = `${before}[${text.slice(start_at, end_at)}]${after}`.replace(/\s+/g, ' ');
    return [`  ${report_id} ${published} ${source ?? ''} ${role} ${says ?? ''}\n      ${line}`];
  });
  const left = lines.length - most;
  return [...lines.slice(0, most), ...(left > 0 ? [`  … and ${left} more`] : [])];
}

function headOfPerson(p) {
  const forms = all(
    'select form, words, reports from person_form where person_id = ? order by reports desc',
    p.id,
  );
  const list = (form) =>
    forms
      .filter((f) => f.form === form)
      .map((f) => `${f.words} (${f.reports})`)
      .join('; ');
  return [
    `${p.name} | ${p.party} | ${p.office} | ${p.ref} | ${p.reports} reports, ${p.sources} sources, ${day(p.first_day)} to ${day(p.last_day)}`,
    `  names: ${list('name')}`,
    `  offices: ${list('office')}`,
  ];
}

function headOfOccasion(o) {
  const parties = all('select party from occasion_party where occasion_id = ?', o.id).map((p) => p.party);
  const people = all(
    'select name from occasion_person join person on person.id = person_id where occasion_id = ?',
    o.id,
  ).map((p) => p.name);
  const status = ['held', 'planned', 'proposed', 'called-off'][o.status];
  const medium = ['in-person', 'phone', 'video', 'unknown'][o.medium];
  return [
    `${o.date} | ${status} | ${parties.join(' ')} | ${people.join(', ')} | ${o.place} | ${medium} | ${o.reports} reports, ${o.sources} sources, ${day(o.first_reported)} to ${day(o.last_reported)}`,
  ];
}

/** Entries that might be the same thing. */
function near(e) {
  if (kind === 'person') {
    const last = e.names_folded.split(' | ')[0].split(' ').at(-1);
    return all('select * from person where id <> ? and names_folded like ? limit 12', e.id, `%${last}%`).map(
      (p) => `  ~ ${p.name} | ${p.party} | ${p.office} | ${p.reports} | ${p.names_folded.slice(0, 100)}`,
    );
  }
  const [from, to] = [e.first_day ?? e.first_reported, e.last_day ?? e.last_reported];
  return all(
    `select distinct o.* from occasion o join occasion_party a on a.occasion_id = o.id
     join occasion_party b on b.party = a.party and b.occasion_id = ?
     where o.id <> ? and (o.first_day <= ? and o.last_day >= ? or o.date is null and o.first_reported <= ? and o.last_reported >= ?)`,
    e.id,
    e.id,
    to + 2,
    from - 2,
    to + 4,
    from - 4,
  ).map((o) => `  ~ ${headOfOccasion(o)[0]} ${o.key}`);
}

entries.slice(0, Number(values.count)).forEach(({ entry }, i) => {
  const head = kind === 'person' ? headOfPerson(entry) : headOfOccasion(entry);
  console.log([`\n#${i + 1} ${entry.key}`, ...head, ...evidence(entry.id), ...near(entry)].join('\n'));
});
