/** Names the relation of an arc. */
import { at, distance, marksBetween, n, next, none } from './configuration';
import { atoms, hashAtoms, hashTemplates } from './features';
import {
  CFORM,
  CTAG,
  get,
  LEFT_COUNT,
  LEFT_SET,
  LEFT1,
  LEFT2,
  RELATION,
  RIGHT_COUNT,
  RIGHT_SET,
  RIGHT1,
} from './memory';
import { bestWide } from './wide';

/** The number of atoms that `relationAtoms` fills in. */
const COUNT = 34;

/** Tags, those of the two places that are not words among them, are below this. */
const TAG_LIMIT = 66;

let templates: usize = 0;
let templateCount: i32 = 0;
let stages: usize = 0;
let rows: usize = 0;
let rowShift: i32 = 0;
let entries: usize = 0;
let dense: usize = 0;
let relations: i32 = 0;
/** For pairs of tags whose arcs always have one relation, its code plus one; else 0. */
let soles: usize = 0;

export function relationTemplates(templatesAt: usize, count: i32): void {
  templates = templatesAt;
  templateCount = count;
}

export function relationTable(
  stagesAt: usize,
  rowsAt: usize,
  bits: i32,
  entriesAt: usize,
  denseAt: usize,
  count: i32,
): void {
  stages = stagesAt;
  rows = rowsAt;
  rowShift = 32 - bits;
  entries = entriesAt;
  dense = denseAt;
  relations = count;
}

export function soleRelations(table: usize): void {
  soles = table;
}

/** Fills in what the parser looks at before it names the relation of the arc from `head` to `child`. */
function relationAtoms(head: i32, child: i32): void {
  const side = head < child ? 1 : 2;
  const l1 = get(child, LEFT1);
  const l2 = get(child, LEFT2);
  const r1 = get(child, RIGHT1);
  const hl1 = get(head, LEFT1);
  const hr1 = get(head, RIGHT1);
  store<i32>(atoms, side);
  store<i32>(atoms, get(head, CFORM), 4);
  store<i32>(atoms, get(head, CTAG), 8);
  store<i32>(atoms, get(child, CFORM), 12);
  store<i32>(atoms, get(child, CTAG), 16);
  store<i32>(atoms, distance(head < child ? child - head : head - child) * 4 + side, 20);
  store<i32>(atoms, child > 0 ? get(child - 1, CTAG) : 0, 24);
  store<i32>(atoms, get(child + 1, CTAG), 28);
  store<i32>(atoms, head > 0 ? get(head - 1, CTAG) : 0, 32);
  store<i32>(atoms, head < n ? get(head + 1, CTAG) : 0, 36);
  store<i32>(atoms, child > 0 ? get(child - 1, CFORM) : 0, 40);
  store<i32>(atoms, get(child + 1, CFORM), 44);
  store<i32>(atoms, get(l1, CTAG), 48);
  store<i32>(atoms, get(l1, CFORM), 52);
  store<i32>(atoms, get(l1, RELATION), 56);
  store<i32>(atoms, get(l2, RELATION), 60);
  store<i32>(atoms, get(r1, CTAG), 64);
  store<i32>(atoms, get(r1, CFORM), 68);
  store<i32>(atoms, get(r1, RELATION), 72);
  store<i32>(atoms, get(child, LEFT_SET), 76);
  store<i32>(atoms, get(child, RIGHT_SET), 80);
  store<i32>(atoms, get(head, LEFT_SET), 84);
  store<i32>(atoms, get(head, RIGHT_SET), 88);
  store<i32>(atoms, get(hl1, CTAG), 92);
  store<i32>(atoms, get(hl1, RELATION), 96);
  store<i32>(atoms, get(hr1, CTAG), 100);
  store<i32>(atoms, get(hr1, RELATION), 104);
  store<i32>(atoms, get(hr1, CFORM), 108);
  store<i32>(atoms, get(head, LEFT_COUNT), 112);
  store<i32>(atoms, get(head, RIGHT_COUNT), 116);
  store<i32>(atoms, side === 1 ? get(head, LEFT_SET) : at(1) === none ? 1 : get(at(1), CTAG) << 8, 120);
  store<i32>(atoms, head < child ? marksBetween(head, child) : marksBetween(child, head), 124);
  store<i32>(atoms, get(l2, CFORM), 128);
  store<i32>(atoms, get(next, CTAG), 132);
  hashAtoms(COUNT);
}

/** Writes the features of the arc to `hashes`, for training. */
export function relationFeatures(head: i32, child: i32): void {
  relationAtoms(head, child);
  hashTemplates(templates, templateCount);
}

/** A number for the tags of a head and its child and for which of them comes first. */
export function pairOf(head: i32, child: i32): i32 {
  return (get(head, CTAG) * TAG_LIMIT + get(child, CTAG)) * 2 + (head < child ? 1 : 0);
}

/** The relation of an arc, its code plus one: that which such an arc always has, or the best. */
export function relate(head: i32, child: i32): i32 {
  if (head === n) return 1;
  const sole = <i32>load<u8>(soles + pairOf(head, child));
  if (sole !== 0) return sole;
  relationAtoms(head, child);
  return bestWide(templates, stages, rows, rowShift, entries, dense, 1, relations) + 1;
}
