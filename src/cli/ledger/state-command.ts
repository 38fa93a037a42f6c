/** The command of the state of play. */
import { type Command, Option } from 'commander';
import { addFilters, atMost, citeOption, recordOption, repeatable } from '../ask/options.ts';
import { dossierOption } from '../dossier/command.ts';

const examples = ['state', 'state --dossier korean-peninsula --cite 1', 'state --party Iran --on 2015-06'];

/** Adds the command. `done` is called with the exit code. */
export function addState(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('state')
    .summary('where all stand on everything')
    .description(
      'For each party and issue the position that counts now, and whether it is harder or softer than the one before; of ' +
        'the parties and issues with most positions, of those asked for, or of those of a dossier.',
    )
    .addOption(repeatable('--issue <issue>', 'on this issue (repeatable: any of them)'))
    .addOption(new Option('--on <date>', 'as of the end of this day, by what had been reported then'));
  addFilters(command, ['party', 'from', 'to']);
  command
    .addOption(dossierOption())
    .addOption(atMost('--parties <n>', 'at most so many parties where none are named').default(12))
    .addOption(atMost('--issues <n>', 'at most so many issues where none are named').default(10))
    .addOption(citeOption())
    .addOption(
      new Option('-f, --format <format>', 'how the answer is written')
        .choices(['table', 'json', 'jsonl', 'csv', 'markdown'])
        .default('table'),
    )
    .addOption(recordOption())
    .addHelpText('after', `\nExamples:\n${examples.map((l) => `  $ rapporteur ${l}`).join('\n')}\n`)
    .action(async (given) => {
      const { runState } = await import('./state.ts');
      done(await runState(given));
    });
}
