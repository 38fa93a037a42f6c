/** What is wrong with a decision, for whoever sent it. */
import type { DecisionProblem } from '../../record/decisions/types.ts';
import { ApiProblem } from './kinds.ts';

const list = (words: readonly string[]) => words.join(', ');
const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));

export function decisionProblem(problem: DecisionProblem): ApiProblem {
  const { kind } = problem;
  switch (kind) {
    case 'unknown-target':
      return new ApiProblem('unknown-entry', `The record has no entry ${problem.id}.`);
    case 'unknown-report':
      return new ApiProblem('unknown-entry', `The record has no report ${problem.id}.`);
    case 'unknown-decision':
      return new ApiProblem(kind, `There is no decision ${problem.id}; /api/decisions lists all.`);
    case 'ambiguous-decision':
      return new ApiProblem(kind, `${problem.id} may be several decisions; give more of the id.`, {
        candidates: named(problem.candidates),
      });
    case 'unknown-field':
      return new ApiProblem(
        kind,
        problem.known.length > 0
          ? `“${problem.field}” is no field of a ${problem.entry} that can be corrected. These are: ${list(problem.known)}.`
          : `The fields of a ${problem.entry} cannot be corrected; it can be confirmed, merged, split, rejected or noted on.`,
        { known: problem.known },
      );
    case 'bad-value':
      return new ApiProblem(
        kind,
        `${problem.field}: “${problem.value}” will not do. Expected: ${problem.expected}.`,
      );
    case 'different-kinds':
      return new ApiProblem(kind, `Only entries of one kind can be one: ${list(problem.ids)}.`);
    case 'already-one':
      return new ApiProblem(kind, `They are one entry already, ${problem.entry}.`, {
        candidates: named([problem.entry]),
      });
    case 'one-account':
      return new ApiProblem(
        kind,
        `${problem.id} cannot be split: all its reports tell it in the same terms.`,
      );
    case 'not-a-part':
      return new ApiProblem(
        kind,
        problem.part === null
          ? 'Name the parts that are another entry.'
          : `${problem.part} is no part of ${problem.id}.`,
        { candidates: problem.parts.map(({ id, words }) => ({ id, name: words })) },
      );
    case 'nothing-left':
      return new ApiProblem(kind, `These are all parts of ${problem.id}: nothing would be left of it.`);
    case 'already-undone':
      return new ApiProblem(
        kind,
        `${problem.id} is undone already, by ${problem.by}: undo that to bring it back.`,
      );
    case 'already-there':
      return new ApiProblem(kind, `The report says so already: ${problem.id}.`, {
        candidates: named([problem.id]),
      });
    case 'words-not-found':
      return new ApiProblem(
        kind,
        `“${problem.words}” does not stand in ${problem.report}. Give the words exactly as the report has them.`,
      );
    case 'no-note':
      return new ApiProblem(kind, 'A note needs words: give them as `why`.');
  }
}
