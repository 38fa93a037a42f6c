/** Who met whom as GraphML (graphdrawing.org, version 1.0). */
import { formatDay } from '../../contract/edtf.ts';
import { partyName } from '../../queries/filters/party.ts';
import type { Exporter } from '../export.ts';
import { select } from '../selection/selection.ts';
import { escapeXml } from '../xml.ts';
import { type Encounter, networkOf, type Participant } from './encounters.ts';

type Value = string | number | null;

const nodeKeys = { label: 'string', kind: 'string', party: 'string', occasions: 'int' } as const;
const edgeKeys = {
  weight: 'double',
  kind: 'string',
  first: 'string',
  last: 'string',
  occasions: 'string',
} as const;

const keys = (target: 'node' | 'edge', types: Record<string, string>) =>
  Object.entries(types)
    .map(
      ([name, type]) =>
        `  <key id="${target}-${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>\n`,
    )
    .join('');

const data = (target: 'node' | 'edge', values: Record<string, Value>) =>
  Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${target}-${name}">${escapeXml(String(value))}</data>`)
    .join('');

function node({ id, kind, name, party, occasions }: Participant): string {
  const values = { label: name, kind, party, occasions };
  return `    <node id="${escapeXml(id)}">${data('node', values)}</node>\n`;
}

function edge({ a, b, occasions, first, last }: Encounter): string {
  const day = (n: number | null) => (n === null ? null : formatDay(n));
  const values = {
    weight: occasions.length,
    kind: a.startsWith('party-') ? 'party' : 'person',
    first: day(first),
    last: day(last),
    occasions: occasions.join(' '),
  };
  const id = escapeXml(`${a}--${b}`);
  return `    <edge id="${id}" source="${escapeXml(a)}" target="${escapeXml(b)}">${data('edge', values)}</edge>\n`;
}

/**
 * An undirected graph of the parties and people of the occasions that were held, or that have the status asked for. An
 * edge joins two who met; its weight is the number of occasions.
 */
export const exportGraphMl: Exporter = async function* ({ store, filters }) {
  const { occasions } = select(store, { ...filters, statuses: filters.statuses ?? ['held'] });
  const { participants, encounters } = await networkOf(occasions(0), partyName);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield keys('node', nodeKeys) + keys('edge', edgeKeys);
  yield '  <graph id="met" edgedefault="undirected">\n';
  for (const p of participants) yield node(p);
  for (const e of encounters) yield edge(e);
  yield '  </graph>\n</graphml>\n';
};
