/** Where the parties of a network stand: the same for the same pairs, whoever draws them. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { ContactPairs, PairOfParties } from '../../../api/schemas/index.ts';

export interface Node {
  /** Place in the parties of the answer. */
  party: number;
  id: string;
  name: string;
  occasions: number;
  r: number;
  x: number;
  y: number;
}

export interface Layout {
  width: number;
  height: number;
  nodes: Node[];
  links: { pair: PairOfParties; from: Node; to: Node }[];
}

const width = 960;
const height = 620;
const margin = 30;
/** Enough for the forces to come to rest. */
const ticks = 300;

/** Names are about so wide, in units of the picture a letter. */
const letter = 6.6;

const radiusOf = (occasions: number) => 4 + 1.6 * Math.sqrt(occasions);

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The parties with most meetings, at most `most`, and the pairs among them. */
export function layoutOf({ parties, pairs }: ContactPairs, most: number): Layout {
  const nodes: Node[] = parties.slice(0, most).map(({ id, name, occasions }, party) => {
    // In a spiral, those with most meetings in the middle; the forces do the rest, without chance.
    const angle = party * 2.4;
    const far = 34 * Math.sqrt(party);
    const [x, y] = [1.4 * far * Math.cos(angle), far * Math.sin(angle)];
    return { party, id, name, occasions, r: radiusOf(occasions), x, y };
  });
  const links = pairs
    .filter(({ a, b }) => a < nodes.length && b < nodes.length)
    .map((pair) => ({ pair, source: pair.a, target: pair.b }));
  const largest = Math.max(1, ...links.map(({ pair }) => pair.occasions));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, (typeof links)[number]>(links)
        .distance(({ pair }) => 190 - 110 * Math.sqrt(pair.occasions / largest))
        .strength(({ pair }) => 0.05 + 0.5 * (pair.occasions / largest)),
    )
    .force('apart', forceManyBody<Node>().strength(-520))
    .force('across', forceX<Node>(0).strength(0.05))
    .force('down', forceY<Node>(0).strength(0.11))
    .force('room', forceCollide<Node>((n) => Math.max(n.r + 16, (n.name.length * letter) / 2)).iterations(2))
    .stop()
    .tick(ticks);
  return {
    width,
    height,
    nodes: fitted(nodes),
    links: links.map(({ pair }) => ({ pair, from: nodes[pair.a]!, to: nodes[pair.b]! })),
  };
}

/** Moves and scales the nodes, in place, so that they fill the picture. */
function fitted(nodes: Node[]): Node[] {
  const bounds = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [left, right] = bounds(nodes.map((n) => n.x));
  const [top, bottom] = bounds(nodes.map((n) => n.y));
  const scale = Math.min(
    (width - 5 * margin) / Math.max(1, right - left),
    (height - 3 * margin) / Math.max(1, bottom - top),
    2,
  );
  for (const node of nodes) {
    const half = (node.name.length * letter) / 2;
    const x = width / 2 + (node.x - (left + right) / 2) * scale;
    const y = height / 2 + (node.y - (top + bottom) / 2) * scale;
    node.x = Math.round(10 * between(x, half + 4, width - half - 4)) / 10;
    node.y = Math.round(10 * between(y, margin, height - margin)) / 10;
  }
  return nodes;
}
