/** The options of `rapporteur mcp`. */
import type { Command } from 'commander';
import { recordOption } from '../ask/options.ts';

export function addMcp(program: Command, done: (exitCode: number) => void): void {
  program
    .command('mcp')
    .summary('let a language model ask the record (Model Context Protocol)')
    .description(
      'Speaks the Model Context Protocol on standard input and output: a tool for every question, which read the record ' +
        'and nothing else. Every answer comes with quotations and permalinks.',
    )
    .addOption(recordOption())
    .option(
      '--desk <url>',
      'where `rapporteur serve` serves the desk, for permalinks',
      'http://127.0.0.1:4747',
    )
    .addHelpText('after', '\nExamples:\n  $ rapporteur mcp --record sample.db\n')
    .action(async (options: { record: string; desk: string }) => {
      const { runMcp } = await import('./mcp.ts');
      done(await runMcp(options));
    });
}
