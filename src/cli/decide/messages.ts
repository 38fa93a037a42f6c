/** What is wrong with a decision, as a message for the terminal. */
import type { DecisionProblem } from '../../record/decisions/types.ts';

const list = (words: readonly string[]) => words.join(', ');
const lines = (words: readonly string[]) => words.map((w) => `\n  ${w}`).join('');

export function decisionMessage(problem: DecisionProblem): string {
  switch (problem.kind) {
    case 'unknown-target':
      return `The record has no entry ${problem.id}.`;
    case 'unknown-decision':
      return `There is no decision ${problem.id}. \`rapporteur log\` lists all.`;
    case 'ambiguous-decision':
      return `${problem.id} may be several decisions; give more of the id:${lines(problem.candidates)}`;
    case 'unknown-report':
      return `The record has no report ${problem.id}.`;
    case 'unknown-field':
      return problem.known.length > 0
        ? `“${problem.field}” is no field of a ${problem.entry} that can be corrected. These are: ${list(problem.known)}.`
        : `The fields of a ${problem.entry} cannot be corrected; it can be confirmed, merged, split, rejected or noted on.`;
    case 'bad-value':
      return `${problem.field}: “${problem.value}” will not do. Expected: ${problem.expected}.`;
    case 'different-kinds':
      return `Only entries of one kind can be one: ${list(problem.ids)}.`;
    case 'already-one':
      return `They are one entry already, ${problem.entry}.`;
    case 'one-account':
      return `${problem.id} cannot be split: all its reports tell it in the same terms.`;
    case 'not-a-part':
      return (
        (problem.part === null
          ? 'Name the parts that are another entry.'
          : `${problem.part} is no part of ${problem.id}.`) +
        ` Its parts:${lines(problem.parts.map((p) => `${p.id}  ${p.words.slice(0, 100)}`))}`
      );
    case 'nothing-left':
      return `These are all parts of ${problem.id}: nothing would be left of it.`;
    case 'already-undone':
      return `${problem.id} is undone already, by ${problem.by}: undo that to bring it back.`;
    case 'already-there':
      return `The report says so already: ${problem.id}.`;
    case 'words-not-found':
      return `“${problem.words}” does not stand in ${problem.report}. Give the words exactly as the report has them.`;
    case 'no-note':
      return 'A note needs words: give them with --why.';
  }
}
