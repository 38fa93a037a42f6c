/** The options of `rapporteur decide`, `log` and `rebuild`. */
import { Argument, type Command, Option } from 'commander';
import { limitOption, recordOption } from '../ask/options.ts';
import { type DecideAction, decideActions } from './actions.ts';

const examples = (lines: string[]) => `\nExamples:\n${lines.map((l) => `  $ rapporteur ${l}`).join('\n')}\n`;

export const byOption = () =>
  new Option('--by <name>', 'who decides; RAPPORTEUR_USER or the user of the environment by default');

export function addDecide(program: Command, done: (exitCode: number) => void): void {
  program
    .command('decide')
    .summary('confirm, correct, merge, split or reject entries')
    .description(
      'Decides on entries of the record. A decision is kept in a log that is only added to, holds when reports are read ' +
        'again or added, and can be undone. What follows from it is shown.',
    )
    .addArgument(new Argument('<action>', 'what is decided').choices(decideActions))
    .argument('[what...]', 'ids of entries (or names of people), then field and value, or parts')
    .addOption(byOption())
    .option('--why <words>', 'the reason, or the note')
    .option('--report <id>', 'the report that an entry is added on')
    .option('--words <words>', 'the words of it that show the entry, exactly')
    .option('--dry-run', 'only show what would follow')
    .option('--json', 'decision and effect as JSON')
    .addOption(recordOption())
    .addHelpText(
      'after',
      examples([
        'decide merge person-0c1 person-7fe --why "same man, two spellings"',
        'decide correct occasion-4f1 date 2021-10-18 --dry-run',
        'decide split person-0c1 person-91b2c44de0a17',
        'decide add occasion parties=KOR,USA date=2021-10-18 --report report-5be0 --words "met in Washington"',
        'decide undo decision-5be',
      ]),
    )
    .action(async (action: DecideAction, what: string[], options) => {
      const { runDecide } = await import('./decide.ts');
      done(await runDecide(action, what, options));
    });
  program
    .command('log')
    .summary('what was decided, by whom and why')
    .description(
      'Lists the decisions, oldest first: all, or those on one entry, whatever id it had at the time.',
    )
    .argument('[id]', 'an entry')
    .addOption(limitOption('at most so many, the latest'))
    .addOption(
      new Option('-f, --format <format>', 'how the answer is written')
        .choices(['table', 'json', 'jsonl'])
        .default('table'),
    )
    .addOption(recordOption())
    .addHelpText('after', examples(['log', 'log occasion-4f1c22a9d0']))
    .action(async (id: string | undefined, options) => {
      const { runLog } = await import('./log.ts');
      done(await runLog(id, options));
    });
  program
    .command('rebuild')
    .summary('derive the record anew')
    .description(
      'Derives the record anew from the readings and decisions that the file keeps. The result is the same; this is for ' +
        'whoever wants to see that, or whose file was damaged. Interrupted, it is gone on with by the next command.',
    )
    .addOption(recordOption())
    .addHelpText('after', examples(['rebuild --record korea.db']))
    .action(async (options) => {
      const { runRebuild } = await import('./rebuild.ts');
      done(await runRebuild(options));
    });
}
