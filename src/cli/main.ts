#!/usr/bin/env node
import { CommanderError } from 'commander';
import { createProgram } from './program.ts';

// Whoever reads the output may stop reading: `rapporteur timeline | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(
    `standard output cannot be written (${error.code ?? error.message}): is the disk full?\n`,
  );
  process.exit(1);
});

const program = createProgram((code) => {
  process.exitCode = code;
});
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const { failureOf } = await import('./ask/failures.ts');
    const failure = failureOf(error);
    process.stderr.write(`${failure.message}\n`);
    process.exitCode = failure.exitCode;
  }
}
