/** `rapporteur timeline | meetings | statements | people | parties | sources` */

import type { Format, Question } from '../../exports/formats.ts';
import { render } from '../../exports/render.ts';
import type { Answer } from '../../queries/answers.ts';
import type { EventFilters } from '../../queries/events/where.ts';
import { type AskedFilters, type Filters, resolveFilters } from '../../queries/filters/filters.ts';
import type { RecordStore } from '../../store/port.ts';
import { withDossier } from '../dossier/apply.ts';
import { withRecord } from './record.ts';
import { layoutOf } from './shown.ts';

export interface AskOptions extends Omit<AskedFilters, 'citations'> {
  record: string;
  format: Format;
  /** Whether sources are shown, or at most how many. */
  cite?: boolean | number | undefined;
  statements?: boolean | undefined;
  events?: boolean | undefined;
  /** Keys of issues, any of them. */
  issue?: string[] | undefined;
  /** A dossier to whose matter the answers belong. */
  dossier?: string | undefined;
}

interface Chosen {
  filters: Filters;
  ofEvents: EventFilters;
}

/** Events have issues of their own; what else is on them is found by words. */
async function onIssuesOf(
  store: RecordStore,
  filters: Filters,
  issue: readonly string[],
  dossier: string | undefined,
): Promise<Chosen> {
  const { issuesMeant, onIssues } = await import('../../queries/issues/narrow.ts');
  const { dossierIssueWords } = await import('../../dossiers/issue-words.ts');
  const { loadDossier } = await import('../../dossiers/load.ts');
  const words = await dossierIssueWords(dossier ? (await loadDossier(dossier)).dossier : undefined);
  return {
    filters: await onIssues(store, filters, issue, words),
    ofEvents: { ...filters, issues: await issuesMeant(store, issue, words) },
  };
}

async function answersTo(
  question: Question,
  store: RecordStore,
  { filters, ofEvents }: Chosen,
  { statements: withStatements = false, events: withEvents = false }: AskOptions,
): Promise<Answer[]> {
  switch (question) {
    case 'timeline':
      if (withEvents)
        return (await import('../../queries/events/chronicle.ts')).chronicle(
          store,
          filters,
          withStatements,
          ofEvents,
        );
      return (await import('../../queries/timeline.ts')).timeline(store, filters, withStatements);
    case 'meetings':
      return (await import('../../queries/meetings.ts')).meetings(store, filters);
    case 'statements':
      return (await import('../../queries/statements.ts')).statements(store, filters);
    case 'people':
      return (await import('../../queries/people.ts')).people(store, filters);
    case 'parties':
      return (await import('../../queries/parties.ts')).parties(store, filters);
    case 'sources':
      return (await import('../../queries/sources.ts')).sources(store, filters);
  }
}

/** Cites no more than will be shown: all in JSON, on demand elsewhere. */
function citationsFor({ format, cite }: AskOptions): number | undefined {
  if (format === 'json' || format === 'jsonl') return typeof cite === 'number' ? cite : undefined;
  if (!cite) return 0;
  return typeof cite === 'number' && format !== 'table' ? cite : undefined;
}

/** Answers the question on standard output. Throws a `QueryError` for what cannot be asked, and the store's errors. */
export async function runAsk(question: Question, options: AskOptions): Promise<number> {
  const { record, format: _, cite: __, statements: ___, events: ____, dossier, issue, ...asked } = options;
  const text = await withRecord(record, async (store) => {
    const plain = await resolveFilters(store, { ...asked, citations: citationsFor(options) });
    const filters =
      dossier === undefined
        ? plain
        : await withDossier(store, plain, dossier, question === 'sources' ? 'reports' : 'entries');
    const chosen = issue ? await onIssuesOf(store, filters, issue, dossier) : { filters, ofEvents: filters };
    const answers = await answersTo(question, store, chosen, options);
    if (answers.length === 0) process.stderr.write(await nothing(store));
    return render(question, answers, layoutOf(options));
  });
  process.stdout.write(text);
  return 0;
}

async function nothing(store: RecordStore): Promise<string> {
  const { reports, read } = await store.counts();
  if (reports === 0) return `${store.path} is empty: put reports in with \`rapporteur ingest\`.\n`;
  return `Nothing in the record matches (${read} of ${reports} reports read).\n`;
}
