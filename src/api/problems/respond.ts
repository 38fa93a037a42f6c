/** Problems as responses: problem details for HTTP APIs, RFC 9457. */
import type { QueryProblem } from '../../queries/problems.ts';
import { type Refusal, RefusedError } from '../asking/refusal.ts';
import type { ProblemDetails } from '../schemas/problem.ts';
import { decisionProblem } from './decisions.ts';
import { ApiProblem, problemKinds } from './kinds.ts';

const parameter = (option: string) => option.replace(/^--/, '');

/** What is wrong with a question, in a sentence or two for whoever asked. */
function questionProblem(problem: QueryProblem): ApiProblem {
  switch (problem.kind) {
    case 'bad-date': {
      const what = `${parameter(problem.option)}=${problem.words}`;
      return new ApiProblem(
        'bad-date',
        problem.reason === 'not-in-calendar'
          ? `${what}: there is no such date.`
          : `${what}: write 2021, 2021-10, 2021-10-18 or "18 October 2021".`,
      );
    }
    case 'empty-period':
      return new ApiProblem('empty-period', `from=${problem.from} is after to=${problem.to}.`);
    case 'unknown-party': {
      const { words, nearest, known } = problem;
      const more = { nearest, known: known.map((k) => k.id) };
      return new ApiProblem('unknown-party', `No party is called “${words}”.`, more);
    }
    case 'unknown-person':
      return new ApiProblem('unknown-person', `The record knows nobody called “${problem.words}”.`, {
        nearest: problem.nearest,
      });
    case 'ambiguous-person':
      return new ApiProblem(
        'ambiguous-person',
        `“${problem.words}” may be several people; give more of the name, or an id.`,
        {
          candidates: problem.candidates,
        },
      );
    case 'unknown-source':
      return new ApiProblem('unknown-source', `No report of the record is by “${problem.words}”.`, {
        known: problem.known,
      });
    case 'unknown-value':
      return new ApiProblem(
        'unknown-value',
        `${parameter(problem.option)}=${problem.words}: it must be one of ${problem.known.join(', ')}.`,
        { known: problem.known },
      );
    case 'empty-search':
      return new ApiProblem('empty-search', `“${problem.words}” holds no word to look for.`);
    case 'unknown-entry':
      return new ApiProblem('unknown-entry', `The record has no entry ${problem.id}.`, {
        nearest: problem.nearest,
      });
    case 'rejected-entry':
      return new ApiProblem('unknown-entry', `${problem.id} was rejected by a person.`);
    case 'ambiguous-entry':
      return new ApiProblem('ambiguous-entry', `${problem.id} may be several entries; give more of the id.`, {
        candidates: problem.candidates,
      });
  }
}

const later = { 'Retry-After': '5' };

function refusalProblem(refusal: Exclude<Refusal, { kind: 'elsewhere' }>): ApiProblem {
  switch (refusal.kind) {
    case 'query':
      return questionProblem(refusal.problem);
    case 'decision':
      return decisionProblem(refusal.problem);
    case 'being-written':
      return new ApiProblem(
        'being-written',
        'Reports are being taken in, or somebody else decides. Nothing was decided: send it again in a few seconds.',
        {},
        later,
      );
    case 'bad-cursor':
      return new ApiProblem(
        'bad-cursor',
        'Take the cursor from `next` of the page before, with the same filters; or begin without one.',
      );
    case 'unknown-table':
      return new ApiProblem('unknown-table', `Name one with table=: ${refusal.known.join(', ')}.`, {
        known: refusal.known,
      });
    case 'store':
      return new ApiProblem('record-unavailable', refusal.remedy, {}, later);
    case 'busy':
      return new ApiProblem('busy', 'Ask again in a few seconds.', {}, later);
    case 'too-slow':
      return new ApiProblem(
        'too-slow',
        `No answer within ${refusal.seconds} s: choose less with filters.`,
        {},
        later,
      );
  }
}

/** The problem that an error stands for; `internal`, which tells nothing of it, for one that should not happen. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof RefusedError && error.refusal.kind !== 'elsewhere')
    return refusalProblem(error.refusal);
  return new ApiProblem('internal', 'What went wrong stands in the output of the server.');
}

export function problemResponse({ kind, detail, more, headers }: ApiProblem): Response {
  const [status, title] = problemKinds[kind];
  const body: ProblemDetails = { type: `/docs#problem-${kind}`, title, status, detail, kind, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}
