/** The options of `rapporteur export`. */
import { Argument, type Command, Option } from 'commander';
import { type ExportFormat, exportFormats } from '../../exports/formats.ts';
import { addFilters, limitOption, recordOption } from '../ask/options.ts';
import { dossierOption } from '../dossier/command.ts';

export function addExport(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('export')
    .summary('write the record for other programs')
    .description(
      'Writes what the filters choose, each entry with where it stands in the reports. csv, jsonl and parquet write a ' +
        'file for each table; the others write one document.',
    )
    .addArgument(new Argument('<format>', 'what to write').choices(exportFormats))
    .option('-o, --out <path>', 'a file, or for tables a folder; standard output where not given')
    .addOption(new Option('--table <names...>', 'of csv, jsonl and parquet: these tables only'))
    .option('--title <title>', 'what the document is called');
  addFilters(command, [
    'party',
    'between',
    'person',
    'from',
    'to',
    'search',
    'source',
    'status',
    'medium',
    'place',
    'kind',
  ]);
  command
    .addOption(dossierOption())
    .addOption(limitOption('at most so many entries of each kind'))
    .option('-r, --reverse', 'last first')
    .addOption(recordOption())
    .addHelpText(
      'after',
      [
        '\nExamples:',
        '  $ rapporteur export csv --out tables/',
        '  $ rapporteur export ical --party Iran --out iran.ics',
        '  $ rapporteur export parquet --table statements --out statements.parquet\n',
      ].join('\n'),
    )
    .action(async (format: ExportFormat, options) => {
      const { runExport } = await import('./export.ts');
      done(await runExport(format, options));
    });
}
