/** The options of `rapporteur serve`. */
import { type Command, InvalidArgumentError } from 'commander';
import { recordOption } from '../ask/options.ts';

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('It must be 0 to 65535.');
  return port;
}

const collect = (value: string, before: string[] | undefined) => [...(before ?? []), value];

export function addServe(program: Command, done: (exitCode: number) => void): void {
  program
    .command('serve')
    .summary('serve the desk and the API')
    .description(
      'Serves the record on this machine: the desk in the browser, the API under /api, its reference at /docs. On any ' +
        'other host than this machine’s own, whoever comes in needs a password or a token; where no password file is ' +
        'given, two tokens are made and printed once.',
    )
    .addOption(recordOption())
    .option('-p, --port <port>', 'where to listen; 0 for any that is free', portNumber, 4747)
    .option('--host <host>', 'the address or name to bind to', '127.0.0.1')
    .option('--allow-host <name>', 'a name by which the server is called as well (repeatable)', collect)
    .option('--read-only', 'nobody may write')
    .option('--password-file <file>', 'who may come in: lines made by --hash-password')
    .option(
      '--hash-password <role>',
      'print a line for the password file, of the password on standard input; role: reader or editor',
    )
    .addHelpText(
      'after',
      [
        '\nExamples:',
        '  $ rapporteur serve --record sample.db',
        '  $ rapporteur serve --host 0.0.0.0 --allow-host desk.example',
        '  $ rapporteur serve --hash-password editor >> passwords\n',
      ].join('\n'),
    )
    .action(async (options) => {
      const { runServe } = await import('./serve.ts');
      done(await runServe(options));
    });
}
