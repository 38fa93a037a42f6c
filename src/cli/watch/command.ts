/** The options of `rapporteur watch`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { recordOption } from '../ask/options.ts';
import { readerDossierOption } from '../dossier/command.ts';
import { milliseconds } from './duration.ts';

function duration(words: string): number {
  const ms = milliseconds(words);
  if (ms === null) throw new InvalidArgumentError('Write 30s, 15m, 2h or 1d.');
  return ms;
}

function wholeNumber(words: string): number {
  if (!/^\d+$/.test(words)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(words);
}

export function addWatch(program: Command, done: (exitCode: number) => void): void {
  program
    .command('watch')
    .summary('read folders and feeds as they fill')
    .description(
      'Looks at folders and RSS, Atom or JSON feeds again and again, and reads what is new into the record, which is ' +
        'made where there is none. Saved queries tell of what is new: as an Atom feed, or by a signed POST. Ended and ' +
        'started again, it goes on where it stopped.',
    )
    .argument('<sources...>', 'folders, and addresses of feeds')
    .addOption(recordOption())
    .addOption(
      new Option('--every <time>', 'how often a source is looked at: 30s, 15m, 2h, 1d')
        .argParser(duration)
        .default(900_000, '15m'),
    )
    .option('--once', 'look once, then end: for cron')
    .addOption(readerDossierOption())
    .option('--queries <file>', 'saved queries (YAML) that are asked when something was read')
    .addOption(
      new Option('--pages <when>', 'whether the pages that a feed links to are fetched')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .addOption(
      new Option('--pause <time>', 'between two visits to a host').argParser(duration).default(2000, '2s'),
    )
    .option('--state <file>', 'what a restart goes on from; beside the record where not given')
    .option('--allow-private', 'feeds and messages may go to addresses that are not on the public Internet')
    .option('--seed <n>', 'what the spread of new tries is drawn from', wholeNumber)
    .option('-q, --quiet', 'only what went wrong')
    .addHelpText(
      'after',
      [
        '\nExamples:',
        '  $ rapporteur watch clippings/ https://news.example/world.rss --record korea.db',
        '  $ rapporteur watch https://news.example/world.rss --queries saved.yaml --every 1h',
        '  $ rapporteur watch clippings/ --once\n',
      ].join('\n'),
    )
    .action(async (sources: string[], options) => {
      const { runWatch } = await import('./watch.ts');
      done(await runWatch(sources, options));
    });
}
