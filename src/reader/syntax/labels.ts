/** The universal parts of speech and dependency relations (universaldependencies.org), as codes of typed arrays. */

export const POS_NAMES = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type PosName = (typeof POS_NAMES)[number];

/** The relations of UD English with their subtypes. New ones go to the end: a model stores the codes. */
export const RELATION_NAMES = [
  'root',
  'acl',
  'acl:relcl',
  'advcl',
  'advcl:relcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'cc:preconj',
  'ccomp',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'csubj:outer',
  'csubj:pass',
  'dep',
  'det',
  'det:predet',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:desc',
  'nmod:poss',
  'nmod:unmarked',
  'nsubj',
  'nsubj:outer',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'vocative',
  'xcomp',
] as const;
export type RelationName = (typeof RELATION_NAMES)[number];

/** The tags of the Penn Treebank, as UD English has them. */
export const PENN_NAMES = [
  'ADD',
  'AFX',
  'CC',
  'CD',
  'DT',
  'EX',
  'FW',
  'GW',
  'HYPH',
  'IN',
  'JJ',
  'JJR',
  'JJS',
  'LS',
  'MD',
  'NFP',
  'NN',
  'NNP',
  'NNPS',
  'NNS',
  'PDT',
  'POS',
  'PRP',
  'PRP$',
  'RB',
  'RBR',
  'RBS',
  'RP',
  'SYM',
  'TO',
  'UH',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  'XX',
  '$',
  '#',
  '``',
  "''",
  ',',
  '.',
  ':',
  '-LRB-',
  '-RRB-',
] as const;
export type PennName = (typeof PENN_NAMES)[number];

const codes = <Name extends string>(names: readonly Name[]) =>
  Object.freeze(Object.fromEntries(names.map((name, code) => [name, code]))) as Readonly<
    Record<Name, number>
  >;

/** The code of a part of speech: `Pos.VERB`. */
export const Pos = codes(POS_NAMES);
/** The code of a Penn tag: `Penn.VBD`. */
export const Penn = codes(PENN_NAMES);
/** The code of a relation: `Rel.nsubj`, `Rel['nsubj:pass']`. */
export const Rel = codes(RELATION_NAMES);

/** For each relation the code of its universal part: of `nsubj:pass` that of `nsubj`. */
export const UNIVERSAL: Uint8Array = Uint8Array.from(
  RELATION_NAMES.map((name) => Rel[name.split(':')[0] as RelationName]),
);
