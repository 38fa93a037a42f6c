/** Settles what a tagger from left to right cannot know: whether "signed" is a past tense or a participle. */
import { Penn, Rel, UNIVERSAL } from './labels.ts';

const SUBJECT = 1;
const AUXILIARY = 2;

/**
 * Corrects the tags of past forms by their trees: with a subject and no auxiliary a participle is a past tense, with
 * an auxiliary a past tense is a participle. Auxiliaries contracted to a subject ("we've") count.
 */
export function settleTense(
  lower: readonly string[],
  penn: Uint8Array,
  head: Int32Array,
  deprel: Uint8Array,
): void {
  const has = new Uint8Array(penn.length);
  for (let i = 0; i < penn.length; i++) {
    const up = head[i]!;
    if (up < 0) continue;
    const relation = UNIVERSAL[deprel[i]!]!;
    if (relation === Rel.aux && penn[i] !== Penn.MD) has[up] = has[up]! | AUXILIARY;
    else if (deprel[i] === Rel.nsubj && up > i) {
      const contracted = /'(?:ve|d)$/.test(lower[i]!);
      has[up] = has[up]! | (contracted ? AUXILIARY : SUBJECT);
    }
  }
  for (let i = 0; i < penn.length; i++) {
    if (penn[i] === Penn.VBN && has[i] === SUBJECT && deprel[i] !== Rel.acl) penn[i] = Penn.VBD;
    else if (penn[i] === Penn.VBD && has[i]! & AUXILIARY) penn[i] = Penn.VBN;
  }
}
