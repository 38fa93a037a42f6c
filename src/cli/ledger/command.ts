/** The commands of the ledger. */
import { type Command, Option } from 'commander';
import { addFilters, citeOption, limitOption, recordOption } from '../ask/options.ts';
import { type LedgerOption, ledgerQuestions } from './questions.ts';
import { addState } from './state-command.ts';

const collect = (value: string, before: string[] | undefined) => [...(before ?? []), value];
const several = (flags: string, description: string) => new Option(flags, description).argParser(collect);

const options: { [name in LedgerOption]: () => Option } = {
  issue: () => several('--issue <issue>', 'on this issue (repeatable: any of them)'),
  stance: () =>
    several(
      '--stance <stance>',
      'proposes, supports, open, conditional, noncommittal, opposes or demands (repeatable)',
    ),
  rank: () =>
    several('--rank <rank>', 'leader, minister, official, other, unnamed, party or another (repeatable)'),
  current: () => new Option('--current', 'only where each party stands now'),
  open: () => new Option('--open', 'only what nobody has accepted or rejected'),
  outcome: () => several('--outcome <outcome>', 'kept, kept-late, lapsed, unheard or open (repeatable)'),
  planOutcome: () =>
    several('--outcome <outcome>', 'held, called-off, postponed, unheard or ahead (repeatable)'),
  verdict: () => several('--verdict <verdict>', 'true, false or undecidable (repeatable)'),
  field: () =>
    several('--field <field>', 'disputed: date, place, party, medium, status, text or due (repeatable)'),
  entries: () =>
    several(
      '--entries <kind>',
      'person, occasion, statement, position, proposal, commitment, claim or event (repeatable)',
    ),
  since: () => new Option('--since <date>', 'first reported on this day or later').makeOptionMandatory(),
  on: () => new Option('--on <date>', 'the day').makeOptionMandatory(),
};

/** Adds a command for each question. `done` is called with the exit code. */
export function addLedger(program: Command, done: (exitCode: number) => void): void {
  addState(program, done);
  for (const { name, summary, description, filters, options: own, examples } of ledgerQuestions) {
    const command = program.command(name).summary(summary).description(description);
    for (const option of own) command.addOption(options[option]());
    addFilters(command, filters);
    command
      .addOption(citeOption())
      .addOption(limitOption())
      .option('-r, --reverse', 'in the opposite order')
      .addOption(
        new Option('-f, --format <format>', 'how the answer is written')
          .choices(['table', 'json', 'jsonl', 'csv', 'markdown'])
          .default('table'),
      )
      .addOption(recordOption())
      .addHelpText('after', `\nExamples:\n${examples.map((l) => `  $ rapporteur ${l}`).join('\n')}\n`)
      .action(async (given) => {
        const { runLedger } = await import('./run.ts');
        done(await runLedger(name, given));
      });
  }
}
