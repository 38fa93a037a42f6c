import { integer, sourceColumns, text } from '../tables/columns.ts';
import type { Table } from '../tables/table.ts';
import { type ActActor, acts } from './acts.ts';
import { quadOf } from './scales.ts';

const parties = (actors: ActActor[]) => [...new Set(actors.flatMap((a) => a.party ?? []))].join('; ');
const people = (actors: ActActor[]) => [...new Set(actors.flatMap((a) => a.person?.id ?? []))].join('; ');
const names = (actors: ActActor[]) => actors.map((a) => a.name ?? a.words).join('; ');

/** Who did what to whom, by PLOVER's root types. */
export const eventsTable: Table = {
  name: 'events',
  columns: [
    ...text('id entry type status date source_parties source_names source_people'),
    ...text('target_parties target_names target_people place trigger mode contexts cameo'),
    ...integer('quad reports'),
    ...sourceColumns,
  ],
  async *rows(selection) {
    for await (const act of acts(selection)) {
      const { report, span } = act;
      yield {
        id: act.id,
        entry: act.entry?.id ?? null,
        type: act.type,
        status: act.status,
        date: act.date,
        source_parties: parties(act.source),
        source_names: names(act.source),
        source_people: people(act.source),
        target_parties: parties(act.target),
        target_names: names(act.target),
        target_people: people(act.target),
        place: act.place,
        trigger: act.trigger,
        mode: act.mode,
        contexts: act.contexts.join('; '),
        cameo: act.cameo,
        quad: quadOf(act.type),
        reports: report.copies,
        report_id: report.id,
        report_source: report.source,
        report_published: report.published,
        report_title: report.title,
        report_url: report.url,
        start: span[0],
        end: span[1],
        words: report.text.slice(...span),
      };
    }
  },
};
