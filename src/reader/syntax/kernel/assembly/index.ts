/** What the kernel offers to the code around it. */
import { begin, followBackwards, forgetGuide } from './configuration';
import { parse, parseHeads } from './moves';

export {
  allows,
  at,
  begin,
  depth,
  done,
  followBackwards,
  forgetGuide,
  kindsAt,
  left,
  linkGuide,
  next,
  right,
  shift,
} from './configuration';
export { claimTemplates, hashesAt, prepare } from './features';
export { claim, claimRecords, reserve, turnTo } from './memory';
export { guideTable, moveFeatures, moveTable, moveTemplates, parseHeads } from './moves';
export {
  pairOf,
  relate,
  relationFeatures,
  relationTable,
  relationTemplates,
  soleRelations,
} from './relations';
export { claimStages } from './stages';
export { beginTags, outsideAt, soleAt, tag, tagFeatures, tagTable, tagTemplates } from './tagging';

/** Finds the heads of a tagged sentence of `words` words, read backwards, as a guide for the parser. */
export function guide(words: i32): void {
  begin(words, true);
  forgetGuide();
  parseHeads();
  followBackwards();
}

/** Parses a sentence of `words` words that has been tagged and has a guide. */
export function parseGuided(words: i32): void {
  begin(words, false);
  parse();
}
