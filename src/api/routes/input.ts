/** Query parameters as the plain values that a question's input has. */
import type { z } from '@hono/zod-openapi';
import { ApiProblem } from '../problems/kinds.ts';

/** The schema within optional and default. */
function within(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  return def.type === 'optional' || def.type === 'default'
    ? within((def as unknown as { innerType: z.core.$ZodType }).innerType)
    : schema;
}

function plain(schema: z.core.$ZodType, values: string[]): unknown {
  const { type } = within(schema)._zod.def;
  if (type === 'array') return values;
  if (values.length > 1) return values;
  const value = values[0]!;
  if (type === 'number') return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  if (type === 'boolean')
    return value === 'true' || value === '1' || (value === 'false' || value === '0' ? false : value);
  return value;
}

/** The problem with what was sent, each fault with its place. */
export function malformed({ issues }: { issues: readonly z.core.$ZodIssue[] }): ApiProblem {
  const errors = issues
    .slice(0, 20)
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ at: key, message: 'there is no such parameter' }))
        : [{ at: issue.path.map(String).join('.'), message: issue.message }],
    );
  const detail = errors.map(({ at, message }) => (at === '' ? message : `${at}: ${message}`)).join('; ');
  return new ApiProblem('malformed-question', `${detail.slice(0, 1000)}.`, { errors });
}

/** Strict schemas by those that they are made of: a schema compiles itself when it first parses. */
const strict = new WeakMap<z.ZodObject, z.ZodObject>();

function strictOf(input: z.ZodObject): z.ZodObject {
  const kept = strict.get(input) ?? input.strict();
  strict.set(input, kept);
  return kept;
}

/**
 * The input of a question from query parameters (repeated ones make a list) and path parameters. Throws an
 * {@link ApiProblem} for what is malformed or unknown.
 */
export function inputOf(
  input: z.ZodObject,
  query: { [name: string]: string[] },
  path: { [name: string]: string } = {},
): unknown {
  const given: { [name: string]: unknown } = { ...path };
  for (const [name, values] of Object.entries(query)) {
    const schema = Object.hasOwn(input.shape, name) ? input.shape[name] : undefined;
    const isFree = schema !== undefined && !Object.hasOwn(path, name);
    given[isFree ? name : `${name}`] = isFree ? plain(schema, values) : values;
  }
  const parsed = strictOf(input).safeParse(given);
  if (!parsed.success) throw malformed(parsed.error);
  return parsed.data;
}
