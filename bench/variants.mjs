/** Any number of different reports with their readings, made of a few: dates shifted, names exchanged, paragraphs turned. */

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DAY = 86_400_000;
const iso = (ms) => new Date(ms).toISOString().slice(0, 10);

/** A part of an EDTF value moved by so many days, as exact as it was. */
function shiftPart(part, days) {
  const m = /^(\d{4})(-\d\d)?(-\d\d)?$/.exec(part);
  if (!m || Number(m[2]?.slice(1) ?? 1) > 12) return part;
  const moved = Date.parse(`${m[1]}${m[2] ?? '-07'}${m[3] ?? '-01'}`) + days * DAY;
  return Number.isNaN(moved) ? part : iso(moved).slice(0, part.length);
}
const shift = (value, days) =>
  value === null
    ? null
    : value
        .split('/')
        .map((part) => shiftPart(part, days))
        .join('/');

/** The text with stretches replaced and the paragraphs turned, and where every offset of the old text is in it. */
function rewrite(text, replacements, turn) {
  const breaks = [...text.matchAll(/\n{2,}/g)].map((m) => m.index + m[0].length);
  const bounds = [0, ...breaks, text.length];
  const paragraphs = bounds.slice(0, -1).map((from, i) => [from, bounds[i + 1]]);
  const first = turn % paragraphs.length;
  const order = [...paragraphs.slice(first), ...paragraphs.slice(0, first)];
  const moves = [];
  let out = '';
  const copy = (from, to, words) => {
    const length = words === undefined ? to - from : words.length;
    moves.push({ from, to, at: out.length, length, isCopied: words === undefined });
    out += words ?? text.slice(from, to);
  };
  let next = 0;
  const starts = replacements.map((r) => r.from);
  for (const [from, to] of order) {
    let at = from;
    next = starts.findIndex((s) => s >= from);
    for (; next >= 0 && next < replacements.length && replacements[next].to <= to; next++) {
      const r = replacements[next];
      if (r.from > at) copy(at, r.from);
      copy(r.from, r.to, r.words);
      at = r.to;
    }
    if (to > at) copy(at, to);
    if (!out.endsWith('\n')) out += '\n\n';
  }
  moves.sort((a, b) => a.from - b.from);
  const find = (offset) => {
    let [low, high] = [0, moves.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (moves[middle].from <= offset) low = middle;
      else high = middle - 1;
    }
    return moves[low];
  };
  // The end is where the last unit ends: a span that runs over a paragraph's end stays in order.
  const span = ([start, end]) => {
    const [f, l] = [find(start), find(end - 1)];
    const first = f.isCopied ? f.at + start - f.from : f.at;
    const last = l.isCopied ? l.at + end - l.from : l.at + l.length;
    return first < last ? [first, last] : [first, first + 1];
  };
  return { text: out, span };
}

/** The same value with every `[start, end]` of two numbers sent through `span`, and every date through `date`. */
function mapSpans(value, span, date) {
  if (Array.isArray(value)) {
    if (value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number')
      return span(value);
    return value.map((v) => mapSpans(v, span, date));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) =>
      ['date', 'value', 'due', 'period'].includes(k) && typeof v === 'string'
        ? [k, date(v)]
        : [k, k === 'geo' ? v : mapSpans(v, span, date)],
    ),
  );
}

/** The share of its words of four letters or more that a variant exchanges for others. */
const EXCHANGED = 0.6;
/** Of so many variants one is a copy of the one before it, with a line of another paper. */
const COPIES = 10;

/** The words of lower case outside the names, some of them exchanged: the same word everywhere by the same. */
function wordReplacements(text, words, taken, n) {
  const replacements = [];
  let t = 0;
  for (const m of text.matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}{4,}(?![\p{L}\p{N}'’-])/gu)) {
    const [from, to] = [m.index, m.index + m[0].length];
    while (t < taken.length && taken[t].to <= from) t++;
    if (t < taken.length && taken[t].from < to) continue;
    let h = n;
    for (let i = 0; i < m[0].length; i++) h = (Math.imul(h, 31) + m[0].charCodeAt(i)) | 0;
    const next = random(h);
    if (next() < EXCHANGED) replacements.push({ from, to, words: words[Math.floor(next() * words.length)] });
  }
  return replacements;
}

/**
 * What variants are made of: reports with their readings, the people and places in them by kind and party, and their
 * longer words.
 */
export function materials(bases) {
  const pools = new Map();
  for (const { reading } of bases)
    for (const { id: _, ...e } of reading.entities) {
      const key = `${e.kind} ${e.party}`;
      if (!pools.has(key)) pools.set(key, []);
      pools.get(key).push(e);
    }
  const words = new Set(bases.flatMap(({ report }) => report.text.match(/\b[a-z]{4,}\b/g) ?? []));
  return { bases, pools, words: [...words] };
}

/**
 * Variant `n`, a report with its reading. `years`: over how many the variants are spread. Half of the people and places
 * of a report give way to others of the same party, and most of its words of four letters or more to others, everywhere in it.
 */
export function variant({ bases, pools, words }, n, years) {
  if (n % COPIES === COPIES - 1) return copyOf(variant({ bases, pools, words }, n - 1, years), n);
  const next = random(n * 7919 + 17);
  const { report, reading } = bases[Math.floor(next() * bases.length)];
  const days = Math.floor((next() - 0.5) * 365 * years);
  const exchanged = new Map();
  for (const e of reading.entities) {
    if ((e.kind !== 'person' && e.kind !== 'place') || next() < 0.5) continue;
    const pool = pools.get(`${e.kind} ${e.party}`);
    exchanged.set(e.id, pool[Math.floor(next() * pool.length)]);
  }
  const mentions = reading.mentions
    .map((m) => ({ from: m.span[0], to: m.span[1], entity: m.entity, form: m.form }))
    .sort((a, b) => a.from - b.from);
  const names = mentions
    .filter((m) => m.form === 'name' && exchanged.has(m.entity))
    .map(({ from, to, entity }) => ({ from, to, words: exchanged.get(entity).name }))
    .filter((r, i, all) => i === 0 || r.from >= all[i - 1].to);
  const replacements = [...names, ...wordReplacements(report.text, words, mentions, n)];
  replacements.sort((a, b) => a.from - b.from);
  const { text, span } = rewrite(report.text, replacements, Math.floor(next() * 50));
  const mapped = mapSpans(reading, span, (d) => shift(d, days));
  const id = `${report.id}#${n}`;
  const places = new Map(
    reading.entities.filter((e) => exchanged.has(e.id)).map((e) => [e.name, exchanged.get(e.id).name]),
  );
  return {
    report: {
      ...report,
      id,
      text,
      published: report.published && shift(report.published.slice(0, 10), days),
    },
    reading: {
      ...mapped,
      id,
      entities: reading.entities.map((e) => ({ ...e, ...exchanged.get(e.id), id: e.id })),
      meetings: mapped.meetings.map((m) => ({ ...m, place: places.get(m.place) ?? m.place })),
    },
  };
}

function copyOf({ report, reading }, n) {
  const id = `${report.id}#${n}`;
  const text = `${report.text}\nAs printed by paper ${n}.`;
  return {
    report: {
      ...report,
      id,
      text,
      source: `Paper ${n % 97}`,
      published: report.published && shift(report.published, n % 3),
    },
    reading: { ...reading, id },
  };
}
