/** The commands and their options. Nothing but commander is loaded until a command runs. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { formats, type Question } from '../exports/formats.ts';
import { briefParts } from '../queries/brief/parts.ts';
import { addEvents } from './ask/events-command.ts';
import { addFilters, citeOption, limitOption, recordOption, repeatable } from './ask/options.ts';
import { addDecide } from './decide/command.ts';
import { addDossier, dossierOption, readerDossierOption } from './dossier/command.ts';
import { addExport } from './export/command.ts';
import { addLedger } from './ledger/command.ts';
import { addMcp } from './mcp/command.ts';
import { addReview } from './review/command.ts';
import { addServe } from './serve/command.ts';
import { addWatch } from './watch/command.ts';

declare const RAPPORTEUR_VERSION: string | undefined;

/** Called with the exit code of the command that ran. */
type Done = (exitCode: number) => void;

const examples = (lines: string[]) => `\nExamples:\n${lines.map((l) => `  $ rapporteur ${l}`).join('\n')}\n`;

const formatOption = (choices: readonly string[]) =>
  new Option('-f, --format <format>', 'how the answer is written').choices([...choices]);

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
}

function addReading(program: Command, done: Done): void {
  program
    .command('read')
    .summary('read reports, write what each says')
    .description(
      'Reads reports and writes a Reading for each, in the same order; keeps nothing. Files may be text, Markdown, HTML, ' +
        'JSON, JSON Lines or CSV; without files, JSON Lines are taken from standard input.',
    )
    .argument('[files...]', 'files, folders or patterns')
    .option('--published <date>', 'date of publication of all reports: YYYY-MM-DD')
    .addOption(formatOption(['pretty', 'jsonl']))
    .addOption(new Option('--layers <layers>', 'how deep to read').choices(['record', 'all']).default('all'))
    .addOption(readerDossierOption())
    .addHelpText(
      'after',
      examples(['read report.txt --published 2021-10-19', 'read < reports.jsonl > readings.jsonl']),
    )
    .action(async (files: string[], options) => {
      const { runRead } = await import('./read.ts');
      done(await runRead(files, options));
    });
  program
    .command('ingest')
    .summary('read reports into the record')
    .description(
      'Reads reports into the record file, which is made where there is none. Ingesting the same report again changes ' +
        'nothing; after an interruption the same command goes on where it stopped.',
    )
    .argument('[inputs...]', 'files, folders (with all in them), patterns, or - for standard input')
    .addOption(recordOption())
    .option('--workers <n>', 'reading threads; as many as there are cores by default', wholeNumber)
    .addOption(readerDossierOption())
    .addOption(new Option('--layers <layers>', 'how deep to read').choices(['record', 'all']).default('all'))
    .option('-q, --quiet', 'no progress and no summary')
    .option('--json', 'the summary as JSON')
    .addHelpText(
      'after',
      examples([
        'ingest reports/',
        'ingest "clippings/**/*.html" --record korea.db',
        'ingest - < feed.jsonl',
      ]),
    )
    .action(async (inputs: string[], options) => {
      const { runIngest } = await import('./ingest.ts');
      done(await runIngest(inputs, options));
    });
}

interface QuestionText {
  question: Question;
  summary: string;
  description: string;
  filters: Parameters<typeof addFilters>[1];
  examples: string[];
}

const entries = ['person', 'from', 'to', 'search', 'source'] as const;
const questions: QuestionText[] = [
  {
    question: 'timeline',
    summary: 'what happened, in order',
    description:
      'The occasions in order of date, planned ones marked; with --statements also what was said, with --events what ' +
      'parties did to each other. A date in brackets ' +
      'is the day of the first report, where no report gives the date.',
    filters: ['party', 'between', ...entries, 'issue', 'status', 'medium', 'place', 'kind'],
    examples: [
      'timeline --between USA KOR --from 2021-09 --to 2021-10',
      'timeline --party Iran --statements --cite',
    ],
  },
  {
    question: 'meetings',
    summary: 'who met whom, when and where',
    description: 'Meetings, rounds of talks, summits and calls: held, planned, proposed and called off.',
    filters: ['party', 'between', ...entries, 'issue', 'status', 'medium', 'place'],
    examples: ['meetings --person "Sung Kim" --cite', 'meetings --status planned --reverse --limit 10'],
  },
  {
    question: 'statements',
    summary: 'who said what',
    description: 'What was said, in whose words, in order of date.',
    filters: ['party', ...entries, 'issue', 'kind'],
    examples: [
      'statements --issue sanctions',
      'statements --search "end-of-war"',
      'statements --person Noh --kind direct --format csv --cite',
    ],
  },
  {
    question: 'people',
    summary: 'who is who',
    description:
      'The people of the record with party and office, and on how many occasions and in how many statements they ' +
      'appear. --from and --to bound the days on which reports name them; --search looks in names and offices.',
    filters: ['party', ...entries],
    examples: ['people --party "South Korea"', 'people --search envoy'],
  },
  {
    question: 'parties',
    summary: 'who takes part, and how often',
    description: 'The parties with the number of their occasions, people and statements.',
    filters: ['party', ...entries, 'status', 'medium', 'place', 'kind'],
    examples: ['parties --from 2014', 'parties --status held --format json'],
  },
  {
    question: 'sources',
    summary: 'the reports that the record rests on',
    description:
      'The reports in order of publication, near-duplicates as one, and what each contributed. --search looks in the ' +
      'whole text.',
    filters: ['from', 'to', 'search', 'source'],
    examples: ['sources --source Yonhap', 'sources --search sanctions --format markdown'],
  },
];

function addQuestions(program: Command, done: Done): void {
  for (const { question, summary, description, filters, examples: lines } of questions) {
    const command = program.command(question).summary(summary).description(description);
    addFilters(command, filters);
    if (question === 'timeline')
      command.option('--statements', 'also what was said').option('--events', 'also who did what to whom');
    if (question !== 'parties' && question !== 'sources') command.addOption(citeOption());
    command
      .addOption(dossierOption())
      .addOption(limitOption())
      .option('-r, --reverse', 'last first')
      .addOption(formatOption(formats).default('table'))
      .addOption(recordOption())
      .addHelpText('after', examples(lines))
      .action(async (options) => {
        const { runAsk } = await import('./ask/ask.ts');
        done(await runAsk(question, options));
      });
  }
}

function addOpening(program: Command, done: Done): void {
  program
    .command('show')
    .summary('open one entry with all that it rests on')
    .description(
      'Opens an entry of any kind, or a report, by its id, or by as much of the beginning as is unmistakable; a person ' +
        'also by name. Shows what it rests on, what belongs to it, and what was decided on it.',
    )
    .argument('<id...>', 'ids as the other commands print them')
    .addOption(formatOption(['table', 'json', 'jsonl', 'markdown']).default('table'))
    .addOption(recordOption())
    .addHelpText(
      'after',
      examples(['show occasion-4f1c22a9d0', 'show "Sung Kim"', 'show report-5be0 -f markdown']),
    )
    .action(async (ids: string[], options) => {
      const { runShow } = await import('./ask/show.ts');
      done(await runShow(ids, options));
    });
  const brief = program
    .command('brief')
    .summary('write a brief in Markdown or HTML')
    .description(
      'Writes who took part, the occasions in order, what was said by whom, where each side stands, what was proposed and ' +
        'promised, what is planned next and where sources disagree, each with footnotes to the reports.',
    );
  addFilters(brief, ['party', 'between', ...entries, 'place']);
  brief
    .addOption(repeatable('--issue <issue>', 'on this issue (repeatable: any of them)'))
    .addOption(
      repeatable(
        '--without <what>',
        `leave out an entry by its id, or a part: ${briefParts.join(', ')} (repeatable)`,
      ),
    )
    .addOption(repeatable('--first <id>', 'put this entry first (repeatable)'))
    .addOption(dossierOption())
    .addOption(limitOption('at most so many occasions of each kind, those of most sources (default: 40)'))
    .option('--title <title>', 'the heading')
    .addOption(formatOption(['markdown', 'html', 'json']).default('markdown'))
    .addOption(recordOption())
    .addHelpText(
      'after',
      examples(['brief --between USA KOR > brief.md', 'brief --party Iran --issue sanctions --to 2014']),
    )
    .action(async (options) => {
      const { runBrief } = await import('./ask/brief.ts');
      done(await runBrief(options));
    });
}

function addSample(program: Command, done: Done): void {
  program
    .command('sample')
    .summary('the reports that come with Rapporteur')
    .description(
      'Prints the folder of the sample reports, one folder in it for each negotiation; with --ingest, reads them into the record.',
    )
    .option('--ingest', 'read them into the record')
    .addOption(recordOption())
    .addHelpText('after', examples(['sample', 'sample --ingest --record sample.db']))
    .action(async (options: { ingest?: boolean; record: string }) => {
      const { sampleFolder, sampleReports } = await import('./sample.ts');
      if (options.ingest) {
        const { runIngest } = await import('./ingest.ts');
        done(await runIngest(sampleReports(), { record: options.record }));
      } else process.stdout.write(`${sampleFolder()}\n`);
    });
}

/**
 * The program `rapporteur`. Throws a `CommanderError` for wrong use (told on standard error already), and what the
 * commands throw.
 */
export function createProgram(done: Done): Command {
  const program = new Command('rapporteur')
    .description(
      'Reads the reporting on a negotiation and keeps its record: who met whom, who said what, and the words it rests on.',
    )
    .version(typeof RAPPORTEUR_VERSION === 'string' ? RAPPORTEUR_VERSION : 'source', '-V, --version')
    .showHelpAfterError('(rapporteur --help, or rapporteur COMMAND --help, tells more)')
    .exitOverride()
    .addHelpText(
      'after',
      examples(['ingest reports/', 'timeline --between USA KOR --cite', 'brief --party Iran > brief.md']),
    );
  addReading(program, done);
  addQuestions(program, done);
  addEvents(program, done);
  addLedger(program, done);
  addOpening(program, done);
  addExport(program, done);
  addServe(program, done);
  addMcp(program, done);
  addDecide(program, done);
  addReview(program, done);
  addDossier(program, done);
  addWatch(program, done);
  addSample(program, done);
  return program;
}
