/** Events as PLOVER JSON Lines: the field names of the manual's chapter "JSON Data Fields". */
import { formatDay } from '../../contract/edtf.ts';
import type { Exporter } from '../export.ts';
import { type Act, type ActActor, acts } from './acts.ts';
import { goldsteinOf, quadOf } from './scales.ts';

/** What is known of the fields; those without a value are left out, as the manual has it. */
function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null && v !== undefined));
}

const actor = ({ party, name, office, person, words }: ActActor) =>
  present({
    code: party,
    identifier: person?.id,
    actorText: words,
    name,
    office,
  });

const location = ({ place, coordinates }: Act) =>
  place === null ? null : present({ name: place, latitude: coordinates?.lat, longitude: coordinates?.lon });

function record(act: Act, days: NonNullable<Act['days']>) {
  const { report, span } = act;
  return present({
    id: act.id,
    date: formatDay(days.first),
    enddate: formatDay(days.last),
    source: act.source.map(actor),
    target: act.target.map(actor),
    event: act.type,
    eventLoc: location(act),
    eventText: act.trigger,
    mode: act.mode,
    context: act.contexts.length > 0 ? act.contexts : null,
    quadCode: quadOf(act.type),
    eventScale: goldsteinOf(act.cameo),
    text: report.text.slice(...span),
    citation: report.id,
    url: report.url,
    language: report.language?.slice(0, 2),
    publication: report.source,
    textInfo: { sequence: act.sentence, start: span[0], end: span[1] },
    coder: 'Rapporteur',
    codebook: 'PLOVER',
    // Fields of our own, which the manual provides for.
    status: act.status,
    cameo: act.cameo,
    edtf: act.date,
    published: report.published,
    copies: report.copies - 1,
    entry: act.entry?.id,
  });
}

/** The events that the filters choose, a JSON object a line. What has no date, not even of publication, is left out. */
export const exportPlover: Exporter = async function* (selection, { onNote }) {
  let undated = 0;
  for await (const act of acts(selection)) {
    if (act.days) yield `${JSON.stringify(record(act, act.days))}\n`;
    else undated++;
  }
  if (undated > 0)
    onNote?.(
      `${undated} events have no date, not even of publication, which PLOVER requires; they are left out.`,
    );
};
