/** Decides the moves of a parse. */
import {
  allows,
  at,
  depth,
  distance,
  done,
  LEFT,
  left,
  marksBetween,
  n,
  next,
  none,
  RIGHT,
  right,
  SHIFT,
  shift,
  verbsBetween,
} from './configuration';
import { atoms, hashAtoms, hashTemplates } from './features';
import {
  CFORM,
  CTAG,
  GUIDE,
  GUIDE_LEFT,
  GUIDE_RIGHT,
  get,
  LEFT_COUNT,
  LEFT_SET,
  LEFT1,
  LEFT2,
  place,
  RELATION,
  RIGHT_COUNT,
  RIGHT_SET,
  RIGHT1,
  RIGHT2,
} from './memory';
import { scoreNarrow, second, third } from './narrow';
import { relate } from './relations';

/** The number of atoms that `moveAtoms` fills in. */
const COUNT = 68;

let guideTemplates: usize = 0;
let guideTemplateCount: i32 = 0;
let templates: usize = 0;
let templateCount: i32 = 0;
let guideRows: usize = 0;
let guideShift: i32 = 0;
let rows: usize = 0;
let rowShift: i32 = 0;
let guideStages: usize = 0;
let stages: usize = 0;

export function moveTemplates(guideAt: usize, guideCount: i32, parserAt: usize, parserCount: i32): void {
  guideTemplates = guideAt;
  guideTemplateCount = guideCount;
  templates = parserAt;
  templateCount = parserCount;
}

export function guideTable(stagesAt: usize, at: usize, bits: i32): void {
  guideStages = stagesAt;
  guideRows = at;
  guideShift = 32 - bits;
}

export function moveTable(stagesAt: usize, at: usize, bits: i32): void {
  stages = stagesAt;
  rows = at;
  rowShift = 32 - bits;
}

/** Where the guide has the head of `word`, a word on the stack: at the next word, at `other`, before or after. */
function towards(word: i32, other: i32): i32 {
  if (word === none) return 0;
  const head = get(word, GUIDE);
  if (head === none) return 0;
  if (head === next) return 1;
  if (head === other) return 2;
  if (head === n) return 3;
  if (head > next) return 4;
  return head < word ? 5 : 6;
}

/** Where the guide has the head of the next word. */
function behind(s0: i32, s1: i32): i32 {
  const head = get(next, GUIDE);
  if (head === none) return 0;
  if (head === s0) return 1;
  if (head === s1) return 2;
  if (head === n) return 3;
  return head > next ? 4 : head < s0 ? 5 : 6;
}

/** Whether the guide has a child of `word` among the words to come: the next one, or a later one. */
function pending(word: i32): i32 {
  const last = get(word, GUIDE_RIGHT);
  if (last === none || last < next) return 0;
  return last === next ? 1 : 2;
}

/** Fills in what the parser looks at before a move. */
function moveAtoms(): void {
  const s0 = at(0);
  const s1 = at(1);
  const n0 = next;
  const s0p = place(s0);
  const s1p = place(s1);
  const s2p = place(at(2));
  const n0p = place(n0);
  const n1p = place(n0 < n ? n0 + 1 : none);
  const n2p = place(n0 + 2 <= n ? n0 + 2 : none);
  const n3p = place(n0 + 3 <= n ? n0 + 3 : none);
  const s0l1p = place(load<i32>(s0p + LEFT1));
  const s0l2p = place(load<i32>(s0p + LEFT2));
  const s0r1p = place(load<i32>(s0p + RIGHT1));
  const s0r2p = place(load<i32>(s0p + RIGHT2));
  const s1l1p = place(load<i32>(s1p + LEFT1));
  const s1r1p = place(load<i32>(s1p + RIGHT1));
  const s1r2p = place(load<i32>(s1p + RIGHT2));
  const s2r1p = place(load<i32>(s2p + RIGHT1));
  const n0l1p = place(load<i32>(n0p + LEFT1));
  const n0l2p = place(load<i32>(n0p + LEFT2));
  const l = load<i32>(n0p + GUIDE_LEFT);
  store<i32>(atoms, 0);
  store<i32>(atoms, load<i32>(s0p + CFORM), 4);
  store<i32>(atoms, load<i32>(s0p + CTAG), 8);
  store<i32>(atoms, load<i32>(s1p + CFORM), 12);
  store<i32>(atoms, load<i32>(s1p + CTAG), 16);
  store<i32>(atoms, load<i32>(s2p + CFORM), 20);
  store<i32>(atoms, load<i32>(s2p + CTAG), 24);
  store<i32>(atoms, get(at(3), CTAG), 28);
  store<i32>(atoms, load<i32>(n0p + CFORM), 32);
  store<i32>(atoms, load<i32>(n0p + CTAG), 36);
  store<i32>(atoms, load<i32>(n1p + CFORM), 40);
  store<i32>(atoms, load<i32>(n1p + CTAG), 44);
  store<i32>(atoms, load<i32>(n2p + CFORM), 48);
  store<i32>(atoms, load<i32>(n2p + CTAG), 52);
  store<i32>(atoms, load<i32>(n3p + CTAG), 56);
  store<i32>(atoms, load<i32>(s0l1p + CTAG), 60);
  store<i32>(atoms, load<i32>(s0l1p + RELATION), 64);
  store<i32>(atoms, load<i32>(s0l1p + CFORM), 68);
  store<i32>(atoms, load<i32>(s0l2p + CTAG), 72);
  store<i32>(atoms, load<i32>(s0l2p + RELATION), 76);
  store<i32>(atoms, load<i32>(s0r1p + CTAG), 80);
  store<i32>(atoms, load<i32>(s0r1p + RELATION), 84);
  store<i32>(atoms, load<i32>(s0r1p + CFORM), 88);
  store<i32>(atoms, load<i32>(s0r2p + CTAG), 92);
  store<i32>(atoms, load<i32>(s0r2p + RELATION), 96);
  store<i32>(atoms, load<i32>(s1l1p + CTAG), 100);
  store<i32>(atoms, load<i32>(s1l1p + RELATION), 104);
  store<i32>(atoms, load<i32>(s1l1p + CFORM), 108);
  store<i32>(atoms, load<i32>(s1r1p + CTAG), 112);
  store<i32>(atoms, load<i32>(s1r1p + RELATION), 116);
  store<i32>(atoms, load<i32>(s1r1p + CFORM), 120);
  store<i32>(atoms, load<i32>(s1r2p + CTAG), 124);
  store<i32>(atoms, load<i32>(s1r2p + RELATION), 128);
  store<i32>(atoms, load<i32>(s2r1p + CTAG), 132);
  store<i32>(atoms, load<i32>(s2r1p + RELATION), 136);
  store<i32>(atoms, load<i32>(n0l1p + CTAG), 140);
  store<i32>(atoms, load<i32>(n0l1p + RELATION), 144);
  store<i32>(atoms, load<i32>(n0l1p + CFORM), 148);
  store<i32>(atoms, load<i32>(n0l2p + CTAG), 152);
  store<i32>(atoms, load<i32>(n0l2p + RELATION), 156);
  store<i32>(atoms, load<i32>(s0p + LEFT_COUNT), 160);
  store<i32>(atoms, load<i32>(s0p + RIGHT_COUNT), 164);
  store<i32>(atoms, load<i32>(s1p + LEFT_COUNT), 168);
  store<i32>(atoms, load<i32>(s1p + RIGHT_COUNT), 172);
  store<i32>(atoms, load<i32>(n0p + LEFT_COUNT), 176);
  store<i32>(atoms, load<i32>(s0p + LEFT_SET), 180);
  store<i32>(atoms, load<i32>(s0p + RIGHT_SET), 184);
  store<i32>(atoms, load<i32>(s1p + LEFT_SET), 188);
  store<i32>(atoms, load<i32>(s1p + RIGHT_SET), 192);
  store<i32>(atoms, load<i32>(n0p + LEFT_SET), 196);
  store<i32>(atoms, s0 === none ? 0 : distance(n0 - s0), 200);
  store<i32>(atoms, s1 === none ? 0 : distance(s0 - s1), 204);
  store<i32>(atoms, s0 === none ? 0 : marksBetween(s0, n0), 208);
  store<i32>(atoms, s0 > 0 && s0 < n ? get(s0 - 1, CTAG) : 0, 212);
  store<i32>(atoms, s0 + 1 < n0 ? get(s0 + 1, CTAG) : 0, 216);
  store<i32>(atoms, n0 > 0 ? get(n0 - 1, CTAG) : 0, 220);
  store<i32>(atoms, s1 < n ? get(s1 + 1, CTAG) : 0, 224);
  store<i32>(atoms, min(depth, 6), 228);
  store<i32>(atoms, s0 > 0 && s0 < n ? get(s0 - 1, CFORM) : 0, 232);
  store<i32>(atoms, s0 + 1 < n0 ? get(s0 + 1, CFORM) : 0, 236);
  store<i32>(atoms, n0 > 0 ? get(n0 - 1, CFORM) : 0, 240);
  store<i32>(atoms, s0 === none ? 0 : verbsBetween(s0, n0), 244);
  store<i32>(atoms, towards(s0, s1), 248);
  store<i32>(atoms, towards(s1, s0), 252);
  store<i32>(atoms, behind(s0, s1), 256);
  store<i32>(atoms, pending(s0), 260);
  store<i32>(atoms, pending(s1), 264);
  store<i32>(atoms, l === none ? 0 : l === s0 ? 1 : l < s0 ? 2 : 3, 268);
  hashAtoms(COUNT);
}

/** Writes the features of the configuration to `hashes`, for training. */
export function moveFeatures(guided: bool): void {
  moveAtoms();
  if (guided) hashTemplates(templates, templateCount);
  else hashTemplates(guideTemplates, guideTemplateCount);
}

/** The only move that the configuration allows, or −1 where there is a choice. */
function forced(): i32 {
  if (depth === 0) return SHIFT;
  if (next === n) return depth === 1 ? LEFT : RIGHT;
  return -1;
}

/** The best of the moves that the configuration allows, after scoring. */
function best(): i32 {
  let move = -1;
  let high = 0;
  if (allows(SHIFT)) move = SHIFT;
  if (allows(LEFT) && (move < 0 || second > high)) {
    move = LEFT;
    high = second;
  }
  if (allows(RIGHT) && (move < 0 || third > high)) move = RIGHT;
  return move;
}

/** Parses the sentence that has begun, without relations. */
export function parseHeads(): void {
  while (!done()) {
    let move = forced();
    if (move < 0) {
      moveAtoms();
      scoreNarrow(guideTemplates, guideStages, guideRows, guideShift, allows(RIGHT));
      move = best();
    }
    if (move === SHIFT) shift();
    else if (move === LEFT) left(1);
    else right(1);
  }
}

/** Parses the sentence that has begun. */
export function parse(): void {
  while (!done()) {
    let move = forced();
    if (move < 0) {
      moveAtoms();
      scoreNarrow(templates, stages, rows, rowShift, allows(RIGHT));
      move = best();
    }
    if (move === SHIFT) shift();
    else if (move === LEFT) left(relate(next, at(0)));
    else right(relate(at(1), at(0)));
  }
}
