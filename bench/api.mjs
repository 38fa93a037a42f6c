// How fast the API answers: 50 clients at once, each asking as soon as it is answered.
//   node bench/api.mjs RECORD [--clients 50] [--seconds 10]
// `first` asks every address once, so that each is worked out; `again` asks them in a random order, as desks do that
// many look at. The client shares the machine with the server.
import { spawn } from 'node:child_process';
import { Agent, get } from 'node:http';
import { argv, execPath, exit } from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const option = (name, usual) => (argv.includes(name) ? Number(argv[argv.indexOf(name) + 1]) : usual);
const record = argv[2];
if (!record || record.startsWith('--')) {
  console.error('Name a record: node bench/api.mjs record.db');
  exit(2);
}
const clients = option('--clients', 50);
const seconds = option('--seconds', 10);
/** What is asked for: at most so many milliseconds for 95 of 100 answers. */
const GOAL = 50;

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const server = spawn(execPath, [cli, 'serve', '--record', record, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const base = await new Promise((resolve, reject) => {
  createInterface({ input: server.stdout }).on('line', (line) => resolve(/http:\/\/[^/]+/.exec(line)?.[0]));
  server.on('exit', (code) => reject(new Error(`serve ended with ${code}`)));
});

const agent = new Agent({ keepAlive: true, maxSockets: clients });

/** The body, and how long it took in milliseconds. */
function ask(path) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    get(`${base}${path}`, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
        else resolve({ body: Buffer.concat(chunks), time: performance.now() - started });
      });
    }).on('error', reject);
  });
}

async function listed(path) {
  const { body } = await new Promise((resolve, reject) => {
    get(`${base}${path}`, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
  return JSON.parse(body.toString()).items;
}

async function addresses() {
  const [people, parties, occasions, statements, reports] = await Promise.all([
    listed('/api/people?limit=40'),
    listed('/api/parties?limit=15'),
    listed('/api/meetings?limit=40&reverse=true&citations=0'),
    listed('/api/statements?limit=40&reverse=true&citations=0'),
    listed('/api/reports?limit=40'),
  ]);
  const ids = (some) => some.map((s) => encodeURIComponent(s.id));
  return [
    '/api/record',
    '/api/brief',
    '/api/people',
    '/api/parties',
    '/api/sources',
    '/api/reports',
    '/api/timeline',
    '/api/timeline?statements=true',
    '/api/timeline?reverse=true',
    '/api/statements?facets=true',
    ...['sanctions', 'ceasefire', 'nuclear', 'talks', 'summit'].flatMap((w) => [
      `/api/search?q=${w}`,
      `/api/statements?search=${w}&facets=true`,
    ]),
    ...ids(parties).flatMap((p) => [
      `/api/meetings?party=${p}`,
      `/api/timeline?party=${p}&statements=true`,
      `/api/statements?party=${p}`,
    ]),
    ...ids([...people, ...occasions, ...statements]).map((id) => `/api/entries/${id}`),
    ...ids(reports).map((id) => `/api/reports/${id}`),
  ];
}

function summary(times, elapsed) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1));
  return {
    answers: times.length,
    'answers/s': Math.round((times.length / elapsed) * 1000),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    worst: at(1),
  };
}

/** All clients ask what `next` names, until it names nothing more. */
async function run(next) {
  const times = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let path = next(); path !== undefined; path = next()) times.push((await ask(path)).time);
    }),
  );
  return summary(times, performance.now() - started);
}

const all = await addresses();
const waiting = [...all];
const first = await run(() => waiting.shift());
const until = performance.now() + seconds * 1000;
const again = await run(() =>
  performance.now() < until ? all[Math.floor(Math.random() * all.length)] : undefined,
);
console.log(`${clients} clients, ${all.length} addresses; times in milliseconds`);
console.table({ first, again });
if (again.p95 > GOAL) console.log(`95 of 100 answers should come within ${GOAL} ms`);
agent.destroy();
server.removeAllListeners('exit');
server.kill('SIGTERM');
