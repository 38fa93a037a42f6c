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

/** The size of the picture, how wide a letter of a name is in it, and how many parties it has room for. */
export interface Shape {
  width: number;
  height: number;
  letter: number;
  most: number;
}

export const wide: Shape = { width: 960, height: 620, letter: 6.6, most: 26 };
export const narrow: Shape = { width: 420, height: 520, letter: 7.4, most: 12 };

const margin = 30;
/** Enough for the forces to come to rest. */
const ticks = 300;

const radiusOf = (occasions: number, spread: number) => (4 + 1.6 * Math.sqrt(occasions)) * spread ** 0.7;

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The parties with most meetings and the pairs among them. */
export function layoutOf({ parties, pairs }: ContactPairs, shape: Shape): Layout {
  const { width, height, letter, most } = shape;
  const spread = Math.sqrt((width * height) / (wide.width * wide.height));
  const nodes: Node[] = parties.slice(0, most).map(({ id, name, occasions }, party) => {
    // In a spiral, those with most meetings in the middle; the forces do the rest, without chance.
    const angle = party * 2.4;
    const far = 34 * spread * Math.sqrt(party);
    const [x, y] = [1.4 * far * Math.cos(angle), far * Math.sin(angle)];
    return { party, id, name, occasions, r: radiusOf(occasions, spread), x, y };
  });
  const links = pairs
    .filter(({ a, b }) => a < nodes.length && b < nodes.length)
    .map((pair) => ({ pair, source: pair.a, target: pair.b }));
  const largest = Math.max(1, ...links.map(({ pair }) => pair.occasions));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, (typeof links)[number]>(links)
        .distance(({ pair }) => (190 - 110 * Math.sqrt(pair.occasions / largest)) * spread)
        .strength(({ pair }) => 0.05 + 0.5 * (pair.occasions / largest)),
    )
    .force('apart', forceManyBody<Node>().strength(-520))
    .force('across', forceX<Node>(0).strength((0.08 * height) / width))
    .force('down', forceY<Node>(0).strength((0.07 * width) / height))
    .force('room', forceCollide<Node>((n) => Math.max(n.r + 16, (n.name.length * letter) / 2)).iterations(2))
    .stop()
    .tick(ticks);
  return {
    width,
    height,
    nodes: fitted(nodes, shape),
    links: links.map(({ pair }) => ({ pair, from: nodes[pair.a]!, to: nodes[pair.b]! })),
  };
}

/** Moves and scales the nodes, in place, so that they fill the picture. */
function fitted(nodes: Node[], { width, height, letter }: Shape): Node[] {
  const bounds = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [left, right] = bounds(nodes.map((n) => n.x));
  const [top, bottom] = bounds(nodes.map((n) => n.y));
  const scaleX = Math.min((width - 4 * margin) / Math.max(1, right - left), 2);
  const scaleY = Math.min((height - 3 * margin) / Math.max(1, bottom - top), 2);
  for (const node of nodes) {
    const half = (node.name.length * letter) / 2;
    const x = width / 2 + (node.x - (left + right) / 2) * scaleX;
    const y = height / 2 + (node.y - (top + bottom) / 2) * scaleY;
    node.x = Math.round(10 * between(x, half + 4, width - half - 4)) / 10;
    node.y = Math.round(10 * between(y, margin, height - margin)) / 10;
  }
  return nodes;
}
