/** Options that several commands share. */
import { type Command, InvalidArgumentError, Option } from 'commander';

const collect = (value: string, before: string[] | undefined) => [...(before ?? []), value];

function positive(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('It must be a whole number of 1 or more.');
  return Number(value);
}

export const recordOption = () => new Option('--record <file>', 'the record file').default('./rapporteur.db');

export const limitOption = (description = 'at most so many answers') =>
  new Option('-n, --limit <n>', description).argParser(positive);

export const citeOption = () =>
  new Option('--cite [n]', 'under each answer its sources with the exact words; at most n of them').argParser(
    positive,
  );

/** A whole number of 1 or more. */
export const atMost = (flags: string, description: string) =>
  new Option(flags, description).argParser(positive);

export const repeatable = (flags: string, description: string) =>
  new Option(flags, description).argParser(collect);

const filters = {
  party: () =>
    repeatable('--party <party>', 'with this party: KOR, "South Korea", US (repeatable: any of them)'),
  between: () => new Option('--between <parties...>', 'with all of these parties: --between USA KOR'),
  person: () =>
    repeatable('--person <name>', 'with this person: an id or words of a name (repeatable: any of them)'),
  from: () => new Option('--from <date>', 'on or after: 2021-10-18, 2021-10, 2021, "18 October 2021"'),
  to: () => new Option('--to <date>', 'on or before'),
  status: () => repeatable('--status <status>', 'held, planned, proposed or called-off (repeatable)'),
  medium: () => repeatable('--medium <medium>', 'in-person, phone, video or unknown (repeatable)'),
  place: () => new Option('--place <place>', 'at a place of this name, or whose name begins a word so'),
  kind: () => new Option('--kind <kind>', 'statements that are direct or indirect'),
  search: () =>
    new Option(
      '--search <words>',
      'of which the reports use these words; "a phrase", begin* and OR are understood',
    ),
  issue: () => repeatable('--issue <issue>', 'on this issue: sanctions, talks (repeatable: any of them)'),
  source: () => repeatable('--source <publisher>', 'reported by this publisher (repeatable)'),
};

/** Adds the filters in the order given. */
export function addFilters(command: Command, names: readonly (keyof typeof filters)[]): void {
  for (const name of names) command.addOption(filters[name]());
}
