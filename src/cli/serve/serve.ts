/** `rapporteur serve` */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type Role, roles } from '../../api/access/roles.ts';
import { type Credential, newToken, passwordLine, passwordsIn } from '../../api/access/secrets.ts';
import { isLoopback } from '../../api/guard/hosts.ts';
import { prepareRecord, type RunningServer, startServer } from '../../api/serve.ts';
import { printable } from '../../reports/clean.ts';
import { RecordNotWritableError } from '../../store/errors.ts';

export interface ServeCommandOptions {
  record: string;
  port: number;
  host: string;
  allowHost?: string[] | undefined;
  readOnly?: boolean | undefined;
  passwordFile?: string | undefined;
  hashPassword?: string | undefined;
}

/** What the command works with; the process's own where not given. */
export interface ServeSurroundings {
  stdin?: AsyncIterable<Uint8Array | string>;
  stdout?: { write(text: string): unknown };
  stderr?: { write(text: string): unknown };
  /** Settles with the exit code when the server is to end. */
  ended?: () => Promise<number>;
}

/** The password file, or the port, is not to be had. */
class CannotServeError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, cause: unknown) {
    super(message, { cause });
    this.name = 'CannotServeError';
    this.remedy = remedy;
  }
}

function signalled(): Promise<number> {
  return new Promise((resolve) => {
    // Once each: a second Ctrl-C ends the process at once.
    process.once('SIGINT', () => resolve(130));
    process.once('SIGTERM', () => resolve(143));
  });
}

async function passwordsOf(file: string): Promise<Credential[]> {
  const words = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CannotServeError(
      `${file} cannot be read (${error.code})`,
      'Name another with --password-file.',
      error,
    );
  });
  return passwordsIn(words);
}

/** Who may come in: by the password file; else, where others can reach the server, by new tokens, which are told. */
async function credentialsFor(
  { passwordFile, host, readOnly }: ServeCommandOptions,
  tell: (line: string) => void,
): Promise<Credential[]> {
  if (passwordFile !== undefined) {
    const passwords = await passwordsOf(passwordFile);
    if (passwords.length === 0)
      throw new CannotServeError(`${passwordFile} holds no password`, 'Make one with --hash-password.', null);
    return readOnly ? passwords.map((p) => ({ ...p, role: 'reader' })) : passwords;
  }
  if (isLoopback(host)) return [];
  const made = (readOnly ? ['reader' as const] : roles).map((role) => ({ role, ...newToken(role) }));
  for (const { role, token } of made) tell(`Token of a${role === 'editor' ? 'n' : ''} ${role}: ${token}`);
  tell('They are told this once and hold until the server ends.');
  return made.map((m) => m.credential);
}

/** Reads a password from standard input and prints its line. */
async function hashPassword(
  role: string,
  { stdin, stdout, stderr }: Required<Omit<ServeSurroundings, 'ended'>>,
) {
  const known = roles.find((r) => r === role);
  if (!known) {
    stderr.write(`--hash-password ${role}: the role must be ${roles.join(' or ')}.\n`);
    return 2;
  }
  const password = (await text(stdin as never)).replace(/\r?\n$/, '');
  if ([...password].length < 12) {
    stderr.write('A password needs at least 12 characters.\n');
    return 2;
  }
  stdout.write(`${await passwordLine(known, password)}\n`);
  return 0;
}

async function start(options: ServeCommandOptions, tell: (line: string) => void): Promise<RunningServer> {
  const { record, host, port, allowHost } = options;
  let isReadOnly = options.readOnly === true;
  await prepareRecord(record, () =>
    tell(`${record} is not up to date: making the record from its reports first.`),
  ).then(
    ({ isNew, reports }) => {
      const how = 'add reports at the desk, or with `rapporteur ingest`.';
      if (isNew) tell(`Made a new record at ${record}: ${how}`);
      else if (reports === 0) tell(`${record} holds no reports: ${how}`);
    },
    (error: unknown) => {
      if (!(error instanceof RecordNotWritableError)) throw error;
      tell(`${record} cannot be written: it is served to read.`);
      isReadOnly = true;
    },
  );
  const open: Role = isReadOnly ? 'reader' : 'editor';
  const credentials = await credentialsFor({ ...options, readOnly: isReadOnly }, tell);
  return startServer({ record, host, port, open, credentials, allowedHosts: allowHost ?? [] }).catch(
    (error: NodeJS.ErrnoException) => {
      if (
        error.code !== 'EADDRINUSE' &&
        error.code !== 'EACCES' &&
        error.code !== 'EADDRNOTAVAIL' &&
        error.code !== 'ENOTFOUND'
      )
        throw error;
      throw new CannotServeError(
        `${host}:${port} cannot be listened on (${error.code})`,
        'Choose another with --port, or --port 0 for any that is free.',
        error,
      );
    },
  );
}

/** Serves until the process is told to end. Throws the errors of the store. */
export async function runServe(
  options: ServeCommandOptions,
  surroundings: ServeSurroundings = {},
): Promise<number> {
  const stdin = surroundings.stdin ?? process.stdin;
  const stdout = surroundings.stdout ?? process.stdout;
  const stderr = surroundings.stderr ?? process.stderr;
  if (options.hashPassword !== undefined)
    return hashPassword(options.hashPassword, { stdin, stdout, stderr });
  const tell = (line: string) => stderr.write(`${printable(line)}\n`);
  const ended = (surroundings.ended ?? signalled)();
  const server = await start(options, tell);
  stdout.write(
    `Rapporteur serves ${printable(options.record)} at ${server.address}/ (API: ${server.address}/docs)\n`,
  );
  const code = await ended;
  tell('Ending: what is under way is finished.');
  await server.close();
  return code === 130 ? 0 : code;
}
