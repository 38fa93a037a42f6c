/** The API over HTTP: questions, writes, and its problems as errors. */
import type { Problem } from '../../api/schemas/index.ts';

/** Values of a query; lists repeat their name, what is absent, false or empty is left out. */
export type Params = {
  readonly [name: string]: string | number | boolean | readonly string[] | null | undefined;
};

/** The API refused, or could not be reached (`kind` is then `unreachable`). */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

const unreachable = (detail: string): Problem => ({
  type: '/docs',
  title: 'The server cannot be reached',
  status: 0,
  detail,
  kind: 'unreachable',
});

/** `?a=1&b=x&b=y`, or nothing. */
export function queryOf(params: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === null || value === '' || value === false) continue;
    if (typeof value === 'object') for (const one of value) query.append(name, one);
    else query.append(name, String(value));
  }
  const words = query.toString();
  return words === '' ? '' : `?${words}`;
}

async function problemIn(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body === 'object' && body !== null && 'kind' in body) return body as Problem;
  return { ...unreachable(response.statusText), status: response.status, kind: 'internal' };
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(`/api${path}`, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(unreachable(error instanceof Error ? error.message : String(error)));
  });
  if (!response.ok) throw new ApiError(await problemIn(response));
  return (await response.json()) as T;
}

/** Throws an {@link ApiError}. */
export const get = <T>(path: string, params: Params = {}, signal?: AbortSignal): Promise<T> =>
  ask<T>(`${path}${queryOf(params)}`, signal ? { signal } : {});

/** Sends JSON, or a form as it is. Throws an {@link ApiError}. */
export function send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const headers: { [name: string]: string } = { 'X-Rapporteur': 'desk' };
  if (body === undefined || body instanceof FormData)
    return ask<T>(path, { method, headers, ...(body ? { body } : {}) });
  headers['Content-Type'] = 'application/json';
  return ask<T>(path, { method, headers, body: JSON.stringify(body) });
}
