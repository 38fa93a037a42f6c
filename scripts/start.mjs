// A first look: builds if needed, reads the sample into a record, asks it, and serves the desk on it.
//   node scripts/start.mjs [--record FILE] [--port PORT] [--fresh] [--no-build] [--no-serve]
// Corrections made at the desk stay in the record from one start to the next; --fresh begins anew. With --no-serve, or
// where CI is set, it ends when the questions are answered.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { argv, env, execPath, exit, platform, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const option = (name, usual) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : usual);
const record = option('--record', 'sample.db');
const firstPort = Number(option('--port', '4747'));
const cli = join('dist', 'cli.js');
const bold = (text) => (stdout.isTTY && !env.NO_COLOR ? `\x1b[1m${text}\x1b[0m` : text);

function node(args, stdio = 'inherit') {
  const { status, stdout, error } = spawnSync(execPath, args, {
    cwd: root,
    stdio: ['ignore', stdio, 'inherit'],
    encoding: 'utf8',
  });
  if (error || status !== 0) exit(status ?? 1);
  return stdout;
}

const quoted = (arg) => (/^[\w./:=-]+$/.test(arg) ? arg : arg.includes('"') ? `'${arg}'` : `"${arg}"`);

/** The command as one types it. */
const typed = (args) => `node ${cli} ${args.map(quoted).join(' ')} --record ${record}`;

function ask(question, args) {
  console.log(`\n${bold(question)}\n$ ${typed(args)}\n`);
  node([cli, ...args, '--record', record]);
}

/** The brief up to what was said, with the notes that this part refers to. */
function opening(brief, notes = 6) {
  const part = brief.slice(0, brief.indexOf('\n## What was said'));
  const used = new Set([...part.matchAll(/\[\^(\d+)\]/g)].map((m) => m[1]));
  const shown = brief.split('\n').filter((line) => used.has(/^\[\^(\d+)\]:/.exec(line)?.[1]));
  return `${part}\n…\n\n${shown.slice(-notes).join('\n')}\n…`;
}

const isFree = (port) =>
  new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(false));
    server.listen(port, '127.0.0.1', () => server.close(() => settle(true)));
  });

/** The port asked for, or the first of the next that is free; any where none of these is. */
async function freePort(from, tries = 20) {
  for (let port = from; port < from + tries && port < 65_536; port++) if (await isFree(port)) return port;
  return 0;
}

/**
 * Serves until it is told to end, and ends as the server does: that finishes what is under way, and at once when it is
 * told a second time. On Windows a Ctrl-C reaches both; elsewhere the server is in a group of its own and told once.
 */
function serve(port) {
  const isTold = platform === 'win32';
  const server = spawn(execPath, [cli, 'serve', '--record', record, '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: !isTold,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => (isTold && signal === 'SIGINT' ? true : server.kill(signal)));
  server.once('exit', (code, signal) => exit(code ?? (signal === 'SIGINT' ? 0 : 1)));
}

if (!argv.includes('--no-build')) node([join('scripts', 'build.mjs'), '--if-stale', '--no-types']);
if (argv.includes('--fresh'))
  for (const end of ['', '-wal', '-shm']) rmSync(resolve(root, `${record}${end}`), { force: true });
const negotiations = readdirSync(join(root, 'sample'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join('sample', entry.name))
  .sort();

console.log(`${bold('The sample: short reports on two negotiations, read into a record')}`);
console.log(`$ ${typed(['ingest', ...negotiations])}\n`);
node([cli, 'ingest', ...negotiations, '--record', record]);

const brief = ['brief', '--between', 'USA', 'KOR', '--from', '2021'];
console.log(`\n${bold('A brief, of which this is the opening')}\n$ ${typed(brief)}\n`);
console.log(opening(node([cli, ...brief, '--record', record], 'pipe')));

ask('What happened, in order', ['timeline']);
ask('What did Sung Kim say on an end-of-war declaration?', [
  'statements',
  '--person',
  'Sung Kim',
  '--search',
  'end-of-war OR "Korean War"',
  '--cite',
]);
ask('When did Washington and Seoul meet in the autumn of 2021, and who says so?', [
  'meetings',
  '--between',
  'US',
  'South Korea',
  '--from',
  '2021-08',
  '--to',
  '2021-10',
  '--status',
  'held',
  '--cite',
]);
ask('Where does each side stand on talks, by whose words?', ['positions', '--issue', 'talks', '--current']);
ask('What was promised last, and was it kept?', ['commitments', '--reverse', '--limit', '8']);

console.log(`
${bold('How to go on')}
Open any line by its id:
  $ ${typed(['show', 'ID'])}
Read reports of your own (text, Markdown, HTML, JSON, JSON Lines, CSV; files, folders or patterns):
  $ node ${cli} ingest my-reports/
  $ node ${cli} timeline --cite
  $ node ${cli} brief > brief.md
All commands: node ${cli} --help, and docs/cli.md. \`npm install -g .\` makes it \`rapporteur\`.`);

if (argv.includes('--no-serve') || env.CI) {
  console.log(`\nThe desk in the browser:\n  $ ${typed(['serve'])}`);
} else {
  console.log(`\n${bold('The desk: open it in the browser; Ctrl-C ends it')}\n$ ${typed(['serve'])}\n`);
  serve(await freePort(firstPort));
}
