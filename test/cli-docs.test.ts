/** docs/cli.md tells of every command and option, and of none that is not there. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/cli/program.ts';

const docs = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../docs/cli.md'), 'utf8');
const program = createProgram(() => {});

/** The section of a command: from its heading to the next. */
function sectionOf(command: string): string {
  const section = docs.split(/^#{2,3} /m).find((s) => new RegExp(`^\`rapporteur ${command}[ \`]`).test(s));
  expect(section, `docs/cli.md has no section on ${command}`).toBeDefined();
  return section!;
}

describe.each(program.commands.map((c) => [c.name(), c] as const))('rapporteur %s', (name, command) => {
  const section = sectionOf(name);

  it('has its arguments in the heading', () => {
    const usage = command.registeredArguments.map((a) =>
      a.required ? `<${a.name()}${a.variadic ? '...' : ''}>` : `[${a.name()}${a.variadic ? '...' : ''}]`,
    );
    expect(section.split('\n')[0]).toBe(`\`${['rapporteur', name, ...usage].join(' ')}\``);
  });

  it.each(command.options.map((o) => [o.long!, o] as const))('tells of %s', (long, option) => {
    expect(section).toMatch(new RegExp(`${long}\\b`));
    for (const choice of option.argChoices ?? []) expect(docs).toContain(`\`${choice}\``);
  });

  it('tells of no other option', () => {
    const known = command.options.flatMap((o) => [o.long, o.short]);
    const told = [...section.matchAll(/(?<=[`\s])--?[a-z][a-z-]*/g)].map((m) => m[0]);
    expect(told.filter((option) => !known.includes(option))).toEqual([]);
  });

  it('has an example', () => {
    expect(section).toContain(`\nrapporteur ${name}`);
    expect(command.description()).not.toBe('');
  });
});

it('tells of the version and help', () => {
  for (const option of ['--version', '--help']) expect(docs).toContain(option);
});
