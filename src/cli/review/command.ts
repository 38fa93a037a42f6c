/** The options of `rapporteur review`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { reviewReasons } from '../../queries/review/reasons.ts';
import { addFilters, limitOption, recordOption } from '../ask/options.ts';
import { byOption } from '../decide/command.ts';

const collect = (value: string, before: string[] | undefined) => [...(before ?? []), value];

export function addReview(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('review')
    .summary('go through what is uncertain, one key each')
    .description(
      'Shows, one after the other, what a person should look at, with the words that it rests on: entries that may be one, ' +
        'reports that disagree, what rests on a single source, and what lacks the essentials. A key decides, another ' +
        'undoes. What was decided on does not come again.',
    )
    .addOption(byOption());
  addFilters(command, ['party']);
  command
    .addOption(
      new Option('--reason <reason>', 'only what is to be reviewed for this reason (repeatable)')
        .choices(reviewReasons)
        .argParser((value: string, before: string[] | undefined) => {
          if (!(reviewReasons as readonly string[]).includes(value))
            throw new InvalidArgumentError(`It must be one of ${reviewReasons.join(', ')}.`);
          return collect(value, before);
        }),
    )
    .option('--list', 'only list it')
    .option('--json', 'list it as JSON')
    .addOption(limitOption('at most so many of each reason'))
    .addOption(recordOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ rapporteur review\n  $ rapporteur review --reason conflict --reason uncertain-merge\n' +
        '  $ rapporteur review --party "South Korea"\n' +
        '  $ rapporteur review --json > queue.json\n',
    )
    .action(async (options) => {
      const { runReview } = await import('./review.ts');
      done(await runReview(options));
    });
}
