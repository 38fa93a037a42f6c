/** The options of `rapporteur dossier`, and the `--dossier` of other commands. */
import { Argument, type Command, Option } from 'commander';

const option = (description: string) => new Option('--dossier <file>', description);

/** Of commands that ask the record. */
export const dossierOption = () =>
  option('what belongs to this dossier: a YAML file, or the name of a shipped one');

/** Of commands that read reports. */
export const readerDossierOption = () =>
  option('whose names and words the reader is to know: a YAML file, or the name of a shipped dossier');

export function addDossier(program: Command, done: (exitCode: number) => void): void {
  program
    .command('dossier')
    .summary('check a dossier, or list the shipped ones')
    .description(
      'Checks dossier files, which describe one negotiation: its parties, people, offices, issues and period. Every ' +
        'problem is told with file, line and column, and what to do about it.',
    )
    .addArgument(
      new Argument('<action>', 'check files, or list those that come with Rapporteur').choices([
        'check',
        'list',
      ]),
    )
    .argument('[files...]', 'dossier files, or names of shipped ones')
    .addHelpText(
      'after',
      '\nExamples:\n  $ rapporteur dossier check nile.yaml\n  $ rapporteur dossier list\n',
    )
    .action(async (action: 'check' | 'list', files: string[]) => {
      const { runDossierCheck, runDossierList } = await import('./check.ts');
      done(action === 'list' ? await runDossierList() : await runDossierCheck(files));
    });
}
