/** What the kernel offers to the code around it. */
import { begin, followBackwards, forgetGuide } from './configuration';
import { parse, parseHeads } from './moves';
import { tag } from './tagging';

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
export { claim, claimRecords, reserve } from './memory';
export { guideTable, moveFeatures, moveTable, moveTemplates, parse, parseHeads } from './moves';
export {
  pairOf,
  relate,
  relationFeatures,
  relationTable,
  relationTemplates,
  soleRelations,
} from './relations';
export { beginTags, outsideAt, soleAt, tag, tagFeatures, tagTable, tagTemplates } from './tagging';

/** Tags and parses the sentence of `words` words whose records stand in their places. */
export function analyse(words: i32): void {
  tag(words);
  begin(words, true);
  forgetGuide();
  parseHeads();
  followBackwards();
  begin(words, false);
  parse();
}
