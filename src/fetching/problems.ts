/** Why a page was not fetched. */
export type FetchProblem =
  /** Not http or https, with a user name, or on another port than theirs. */
  | { kind: 'bad-address'; reason: 'malformed' | 'scheme' | 'credentials' | 'port' }
  /** The host is, or its name leads to, an address that is not of the public Internet. */
  | { kind: 'private-address'; host: string }
  | { kind: 'unknown-host'; host: string }
  | { kind: 'too-many-redirects'; most: number }
  | { kind: 'status'; status: number }
  | { kind: 'not-a-page'; type: string }
  | { kind: 'too-large'; most: number }
  | { kind: 'too-slow'; seconds: number }
  | { kind: 'unreachable'; host: string; reason: string };

export class FetchError extends Error {
  readonly problem: FetchProblem;

  constructor(problem: FetchProblem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.name = 'FetchError';
    this.problem = problem;
  }
}

/** What is wrong, in a sentence, and what to do. */
export function fetchMessage(problem: FetchProblem): string {
  switch (problem.kind) {
    case 'bad-address':
      return {
        malformed: 'That is no address: write it in full, https://news.example/report.',
        scheme: 'Only http and https addresses are fetched.',
        credentials: 'An address with a user name or password in it is not fetched.',
        port: 'Only the usual ports of http and https are fetched.',
      }[problem.reason];
    case 'private-address':
      return `${problem.host} is not on the public Internet; save the page and upload it.`;
    case 'unknown-host':
      return `There is no host ${problem.host}.`;
    case 'too-many-redirects':
      return `The address leads on more than ${problem.most} times.`;
    case 'status':
      return `The site answered with status ${problem.status}; save the page and upload it.`;
    case 'not-a-page':
      return `The site sent ${problem.type}, which is no page: save it as text and upload that.`;
    case 'too-large':
      return `The page is larger than ${Math.round(problem.most / 2 ** 20)} MB.`;
    case 'too-slow':
      return `The site did not answer within ${problem.seconds} s.`;
    case 'unreachable':
      return `${problem.host} cannot be reached (${problem.reason}).`;
  }
}
