/** Problems with a question, and errors of the store, as messages and exit codes. */
import { NoDossierError } from '../../dossiers/load.ts';
import { FileError } from '../../dossiers/yaml/problems.ts';
import { type Named, QueryError, type QueryProblem } from '../../queries/problems.ts';
import { DecisionError } from '../../record/decisions/types.ts';
import { printable } from '../../reports/clean.ts';
import { NewerRecordError, NoRecordError, NotARecordError } from '../../store/errors.ts';
import { decisionMessage } from '../decide/messages.ts';
import { toldError } from '../problems.ts';

export interface Failure {
  message: string;
  /** 2 for what whoever asks can mend, 1 for anything else. */
  exitCode: number;
}

const name = ({ id, name }: Named) => (name === '' || name === id ? id : `${name} (${id})`);
const lines = (all: Named[]) => all.map((n) => `\n  ${n.id}  ${n.name}`).join('');

function meant(all: Named[]): string {
  return all.length === 0 ? '' : ` Did you mean ${all.map(name).join(', or ')}?`;
}

/** How many parties or publishers a message lists. */
const longest = 30;

function known(what: string, all: readonly string[]): string {
  if (all.length === 0) return '';
  const more = all.length > longest ? `, and ${all.length - longest} more` : '';
  return `\n${what}: ${all.slice(0, longest).join(', ')}${more}.`;
}

/** The problem as a message for the terminal, with what is known instead. */
export function problemMessage(problem: QueryProblem): string {
  switch (problem.kind) {
    case 'bad-date':
      return problem.reason === 'not-in-calendar'
        ? `${problem.option} ${problem.words}: there is no such date.`
        : `${problem.option} ${problem.words}: not a date. Write 2021, 2021-10, 2021-10-18 or "18 October 2021".`;
    case 'empty-period':
      return `--from ${problem.from} is after --to ${problem.to}.`;
    case 'unknown-party':
      return `No party is called “${problem.words}”.${meant(problem.nearest)}${known('In the record', problem.known.map(name))}`;
    case 'unknown-person':
      return `The record knows nobody called “${problem.words}”.${meant(problem.nearest)}`;
    case 'ambiguous-person':
      return `“${problem.words}” may be several people; give more of the name, or the id:${lines(problem.candidates)}`;
    case 'unknown-source':
      return `No report of the record is by “${problem.words}”.${known('Publishers', problem.known)}`;
    case 'unknown-value':
      return `${problem.option} ${problem.words}: it must be one of ${problem.known.join(', ')}.`;
    case 'empty-search':
      return `--search ${problem.words}: there is no word in it to look for.`;
    case 'unknown-entry':
      return `The record has no entry ${problem.id}.${problem.nearest.length > 0 ? ` Nearest:${lines(problem.nearest)}` : ''}`;
    case 'rejected-entry':
      return `${problem.id} was rejected: \`rapporteur log ${problem.id}\` tells by whom and why.`;
    case 'ambiguous-entry':
      return `${problem.id} may be several entries; give more of the id:${lines(problem.candidates)}`;
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof QueryError) return { message: printable(problemMessage(error.problem)), exitCode: 2 };
  if (error instanceof DecisionError)
    return { message: printable(decisionMessage(error.problem)), exitCode: 2 };
  const told = toldError(error);
  if (told !== null) {
    const mendable = [NoRecordError, NotARecordError, NewerRecordError, NoDossierError, FileError].some(
      (kind) => error instanceof kind,
    );
    return { message: told, exitCode: mendable ? 2 : 1 };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    message: `Rapporteur failed, which it should not; please report this:\n${printable(stack)}`,
    exitCode: 1,
  };
}
