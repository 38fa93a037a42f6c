import { type Command, Option } from 'commander';
import { formats } from '../../exports/formats.ts';
import { dossierOption } from '../dossier/command.ts';
import { addFilters, citeOption, limitOption, recordOption } from './options.ts';

const collect = (value: string, before: string[] | undefined) => [...(before ?? []), value];
const several = (flags: string, description: string) =>
  new Option(flags, `${description} (repeatable: any of them)`).argParser(collect);

/** Adds `rapporteur events`. `done` is called with the exit code. */
export function addEvents(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('events')
    .summary('who did what to whom')
    .description(
      "What parties did to each other, by PLOVER's root types, in order; meetings are occasions, and not among them. A date " +
        'in brackets is the day of the first report, where no report gives the date.',
    )
    .addOption(several('--by <party>', 'done by this party'))
    .addOption(several('--toward <party>', 'done to this party'))
    .addOption(
      several('--type <type>', 'agree, aid, accuse, reject, threaten, sanction, mobilize, assault and so on'),
    )
    .addOption(several('--mode <mode>', 'embargo, expel, release, weapons and so on'))
    .addOption(several('--status <status>', 'happened, planned or denied'))
    .addOption(several('--context <context>', 'military, economic, cbrn, legal and so on'))
    .addOption(several('--issue <issue>', 'on this issue'));
  addFilters(command, ['party', 'between', 'person', 'from', 'to', 'place', 'search', 'source']);
  command
    .addOption(citeOption())
    .addOption(dossierOption())
    .addOption(limitOption())
    .option('-r, --reverse', 'last first')
    .addOption(
      new Option('-f, --format <format>', 'how the answer is written').choices([...formats]).default('table'),
    )
    .addOption(recordOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ rapporteur events --by USA --toward Iran --type sanction --cite\n' +
        '  $ rapporteur events --party "North Korea" --mode weapons --from 2017 --to 2017\n',
    )
    .action(async (options) => {
      const { runEvents } = await import('./events.ts');
      done(await runEvents(options));
    });
}
