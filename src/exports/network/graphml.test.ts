import fc from 'fast-check';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OccasionAnswer } from '../../queries/answers.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import type { RecordStore } from '../../store/port.ts';
import { exportDocument } from '../export.ts';
import { smallRecord, textOf } from '../testing.ts';
import { escapeXml } from '../xml.ts';
import { networkOf } from './encounters.ts';

let store: RecordStore;
beforeAll(async () => {
  store = await smallRecord();
});
afterAll(() => store.close());

interface Graph {
  nodes: Map<string, Record<string, string>>;
  edges: { ends: string[]; data: Record<string, string> }[];
}

/** The document's graph; fails where it is not well-formed, or not GraphML. */
function parsed(xml: string): Graph {
  const graph: Graph = { nodes: new Map(), edges: [] };
  const keys = new Map<string, { target: string; name: string }>();
  const open: SaxesTagNS[] = [];
  let data: Record<string, string> = {};
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  const attribute = (tag: SaxesTagNS, name: string) =>
    (tag.attributes[name] as SaxesAttributeNS | undefined)?.value ?? '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    expect(tag.uri).toBe('http://graphml.graphdrawing.org/xmlns');
    const parents: Record<string, string[]> = {
      graphml: [''],
      key: ['graphml'],
      graph: ['graphml'],
      node: ['graph'],
      edge: ['graph'],
      data: ['node', 'edge'],
    };
    expect(parents[tag.local]).toContain(open.at(-1)?.local ?? '');
    if (tag.local === 'key')
      keys.set(attribute(tag, 'id'), { target: attribute(tag, 'for'), name: attribute(tag, 'attr.name') });
    if (tag.local === 'graph') expect(attribute(tag, 'edgedefault')).toBe('undirected');
    if (tag.local === 'node' || tag.local === 'edge') data = {};
    if (tag.local === 'node') {
      expect(graph.nodes.has(attribute(tag, 'id'))).toBe(false);
      graph.nodes.set(attribute(tag, 'id'), data);
    }
    if (tag.local === 'edge')
      graph.edges.push({ ends: [attribute(tag, 'source'), attribute(tag, 'target')], data });
    text = '';
    open.push(tag);
  });
  parser.on('text', (words) => {
    text += words;
  });
  parser.on('closetag', (tag) => {
    open.pop();
    if (tag.local !== 'data') return;
    const key = keys.get(attribute(tag, 'key'));
    expect(key?.target).toBe(open.at(-1)?.local);
    data[key!.name] = text;
  });
  parser.write(xml).close();
  for (const { ends } of graph.edges) for (const end of ends) expect(graph.nodes.has(end)).toBe(true);
  return graph;
}

const graphOf = async (filters: Filters = {}) =>
  parsed(await textOf(exportDocument(store, 'graphml', filters)));

describe('GraphML', () => {
  it('joins those who met on occasions that were held', async () => {
    const { nodes, edges } = await graphOf();
    expect([...nodes.keys()]).toEqual([
      'party-EU',
      'party-IRN',
      'party-KOR',
      'party-USA',
      'person-00000000a1',
      'person-00000000a2',
    ]);
    expect(nodes.get('party-KOR')).toEqual({
      label: 'South Korea',
      kind: 'party',
      party: 'KOR',
      occasions: '2',
    });
    expect(edges.map((e) => [...e.ends, e.data['weight']])).toEqual([
      ['party-EU', 'party-IRN', '1'],
      ['party-KOR', 'party-USA', '2'],
      ['person-00000000a1', 'person-00000000a2', '2'],
    ]);
    expect(edges[1]!.data).toMatchObject({
      first: '2021-09-14',
      last: '2021-10-18',
      occasions: 'occasion-0000000c01 occasion-0000000c02',
    });
  });

  it('takes the status that is asked for', async () => {
    const { edges } = await graphOf({ statuses: ['planned'], parties: ['KOR'] });
    expect(edges.map((e) => e.data['occasions'])).toEqual(['occasion-0000000c03', 'occasion-0000000c03']);
  });

  it('is a graph without nodes where nothing is chosen', async () => {
    expect((await graphOf({ ids: ['occasion-none'] })).nodes.size).toBe(0);
  });
});

describe('who met whom', () => {
  const person = (id: string, party: string | null) => ({ id, name: id, party });
  const occasion = (parties: string[], people: ReturnType<typeof person>[]) =>
    ({ id: 'occasion-1', date: null, parties, people }) as unknown as OccasionAnswer;
  const met = async (o: OccasionAnswer) =>
    (
      await networkOf(
        (async function* () {
          yield o;
        })(),
        (p) => p,
      )
    ).encounters.map((e) => `${e.a} ${e.b}`);

  it('are not two of one side, where there are several', async () => {
    const people = [person('a', 'USA'), person('b', 'USA'), person('c', 'KOR'), person('d', null)];
    expect(await met(occasion(['KOR', 'USA'], people))).toEqual([
      'a c',
      'a d',
      'b c',
      'b d',
      'c d',
      'party-KOR party-USA',
    ]);
    expect(await met(occasion(['USA'], people.slice(0, 2)))).toEqual(['a b']);
  });
});

it('words in XML are read back as they were, save what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      let text = '';
      const parser = new SaxesParser();
      parser.on('attribute', ({ value }) => {
        text = value;
      });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(`<a b="${escapeXml(words)}"/>`).close();
      const allowed = words.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
      expect(text).toBe(allowed.replace(/\r\n|[\t\n\r]/g, ' '));
    }),
  );
});
