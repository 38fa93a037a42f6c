/** Numbered notes to the lines of a brief. */
import type { BriefDocument, Citation } from '../../api/schemas/index.ts';

export type BriefSection = BriefDocument['sections'][number];
export type BriefGroup = BriefSection['groups'][number];
export type BriefLine = BriefGroup['lines'][number];
/** A line below another has none below it. */
export type AnyLine = Omit<BriefLine, 'under'> & Pick<BriefLine, 'under'>;

/** Notes to one line. */
const notesOfLine = 3;

export interface Note {
  number: number;
  citation: Citation;
}

export interface Notes {
  all: Note[];
  /** The notes of a line; `isFirst` where none refers to it before. */
  of(line: AnyLine): { number: number; isFirst: boolean }[];
}

/** One report's same words have one number however often they are referred to. */
const keyOf = ({ report, words }: Citation) => `${report.id} ${words}`;

export function linesOf(sections: readonly BriefSection[]): AnyLine[] {
  return sections.flatMap(({ groups }) =>
    groups.flatMap(({ lines }) => lines.flatMap((line): AnyLine[] => [line, ...(line.under ?? [])])),
  );
}

/** The entries that a line tells of. */
export const idsOf = ({ id, also = [] }: AnyLine): string[] => (id === null ? [] : [id, ...also]);

/** Whether all that a line tells of is among these. */
export function isAmong(line: AnyLine, gone: ReadonlySet<string>): boolean {
  const ids = idsOf(line);
  return ids.length > 0 && ids.every((id) => gone.has(id));
}

/** Numbers the independent reports of the lines in their order; lines of these ids have no notes. */
export function numbered(sections: readonly BriefSection[], gone: ReadonlySet<string> = new Set()): Notes {
  const byKey = new Map<string, Note>();
  const ofLine = new Map<AnyLine, { number: number; isFirst: boolean }[]>();
  for (const line of linesOf(sections)) {
    if (isAmong(line, gone)) continue;
    const own = line.citations.filter((c) => c.copyOf === null).slice(0, notesOfLine);
    ofLine.set(
      line,
      own.map((citation) => {
        const key = keyOf(citation);
        const known = byKey.get(key);
        const note = known ?? { number: byKey.size + 1, citation };
        byKey.set(key, note);
        return { number: note.number, isFirst: known === undefined };
      }),
    );
  }
  return { all: [...byKey.values()], of: (line) => ofLine.get(line) ?? [] };
}

/** Without the lines of these ids and the parts of these names; what is empty then is left out too. */
export function without(sections: readonly BriefSection[], gone: ReadonlySet<string>): BriefSection[] {
  const isLeft = (line: AnyLine) => !isAmong(line, gone);
  return sections
    .filter(({ part }) => !gone.has(part))
    .map((section) => ({
      ...section,
      groups: section.groups
        .map((group) => ({
          ...group,
          lines: group.lines
            .filter(isLeft)
            .map((line) => (line.under ? { ...line, under: line.under.filter(isLeft) } : line)),
        }))
        .filter(({ lines, heading, rest }) => lines.length > 0 || (heading === null && rest !== null)),
    }))
    .filter(({ groups }) => groups.some(({ lines }) => lines.length > 0));
}
