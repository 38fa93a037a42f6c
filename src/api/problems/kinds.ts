/** What can go wrong with a request: the HTTP status and title of each kind. */
export const problemKinds = {
  'malformed-question': [400, 'The question is malformed'],
  'bad-cursor': [400, 'The cursor is not valid for this question'],
  'bad-date': [400, 'Not a date'],
  'empty-period': [400, 'The period ends before it begins'],
  'unknown-party': [400, 'There is no such party'],
  'unknown-person': [400, 'There is no such person'],
  'ambiguous-person': [400, 'It may be several people'],
  'unknown-source': [400, 'There is no such publisher'],
  'unknown-value': [400, 'There is no such value'],
  'empty-search': [400, 'There is no word to look for'],
  'unknown-table': [400, 'There is no such table'],
  'login-needed': [401, 'A password or token is needed'],
  'wrong-password': [401, 'The password or token is wrong'],
  'not-allowed': [403, 'This needs an editor'],
  'cross-site': [403, 'The request comes from another site'],
  'missing-header': [403, 'A write needs the header X-Rapporteur'],
  'not-found': [404, 'There is nothing here'],
  'unknown-entry': [404, 'The record has no such entry'],
  'ambiguous-entry': [409, 'It may be several entries'],
  'unknown-decision': [404, 'There is no such decision'],
  'ambiguous-decision': [409, 'It may be several decisions'],
  'already-one': [409, 'They are one entry already'],
  'already-undone': [409, 'It is undone already'],
  'already-there': [409, 'The report says so already'],
  'method-not-allowed': [405, 'Not with this method'],
  'too-large': [413, 'The body is too large'],
  'unsupported-type': [415, 'The body is of a type that is not read here'],
  'wrong-host': [421, 'This server does not go by that name'],
  'no-report': [422, 'There is no report in it'],
  'address-refused': [422, 'The address is not fetched'],
  'fetch-failed': [422, 'The page could not be fetched'],
  'unknown-field': [422, 'There is no such field'],
  'bad-value': [422, 'The field cannot have this value'],
  'different-kinds': [422, 'The entries are of different kinds'],
  'one-account': [422, 'The entry has no parts'],
  'not-a-part': [422, 'The entry has other parts'],
  'nothing-left': [422, 'Nothing would be left of the entry'],
  'words-not-found': [422, 'The report has no such words'],
  'no-note': [422, 'The note is empty'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'The server failed, which it should not'],
  busy: [503, 'Too much is under way'],
  'being-written': [503, 'The record is being written'],
  'record-unavailable': [503, 'The record cannot be read or written'],
  'too-slow': [503, 'The question takes too long'],
} as const;

export type ApiProblemKind = keyof typeof problemKinds;

/** Thrown by the API; becomes a response with problem details. */
export class ApiProblem extends Error {
  readonly kind: ApiProblemKind;
  readonly detail: string;
  /** Members beside those of the standard. */
  readonly more: { [member: string]: unknown };
  readonly headers: { [name: string]: string };

  constructor(
    kind: ApiProblemKind,
    detail: string,
    more: { [member: string]: unknown } = {},
    headers: { [name: string]: string } = {},
  ) {
    super(`${kind}: ${detail}`);
    this.name = 'ApiProblem';
    this.kind = kind;
    this.detail = detail;
    this.more = more;
    this.headers = headers;
  }
}
