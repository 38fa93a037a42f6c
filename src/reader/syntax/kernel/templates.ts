/**
 * What the models look at. A feature joins one to three atoms ("s0t n0t"); the kernel fills in the atoms in the order of
 * their names here.
 */

export interface Templates {
  /** Names of the atoms, in the kernel's order. */
  atoms: readonly string[];
  /** For each template, the places of its atoms among the names. */
  templates: readonly (readonly number[])[];
}

const namesIn = (list: string): string[] => list.trim().split(/\s+/);

/**
 * Reads a list of templates, parted by commas, each of one to three atoms parted by spaces; throws on an atom that is
 * not in `names`.
 */
function templatesOf(names: string, list: string): Templates {
  const atoms = namesIn(names);
  const templates = list.split(',').map((template) =>
    namesIn(template).map((atom) => {
      const place = atoms.indexOf(atom);
      if (place < 0) throw new RangeError(`No atom ${atom} for the template ${template.trim()}`);
      return place;
    }),
  );
  if (templates.some((t) => t.length > 3)) throw new RangeError('A template joins one to three atoms');
  return { atoms, templates };
}

/** The tagger: the word, its neighbours, and the tags given to the two words before. */
export const TAG_TEMPLATES = templatesOf(
  `
  any w-2 w-1 w w+1 w+2 a-1 a a+1 a+2 s1 s2 s3 s4 p1 p2 p3 p4 tail shape capital mode place
  s2-1 s3-1 s2+1 s3+1 shape-1 shape+1 capital-1 capital+1 t-1 t-2`,
  `
  any, w, w-1, w+1, w-2, w+2, w capital, a, a+1, a-1, a a+1, a-1 a, a a+1 a+2, s1, s2, s3, s4, p1, p2, p3,
  tail, s2 p1, s2 capital, shape mode, shape place, capital mode place, capital-1 capital capital+1,
  shape-1, shape+1, s3-1, s3+1, s2 s2+1, t-1, t-1 t-2, t-1 w, t-1 s3, t-1 t-2 a, t-1 capital mode, t-1 a,
  t-1 a+1, w-1 w, w w+1`,
);

/**
 * Places: s0, s1, … are the stack from its top, n0, n1, … the words to come; l1, l2, r1, r2 their outermost children.
 * w form, t tag, r relation, lc and rc numbers of children, ls and rs the set of their relations; d distances, b marks
 * between; g, p, l what the guide says of heads, of children to come and of children behind.
 */
const MOVE_ATOMS = `
  any s0w s0t s1w s1t s2w s2t s3t n0w n0t n1w n1t n2w n2t n3t s0l1t s0l1r s0l1w s0l2t s0l2r s0r1t s0r1r
  s0r1w s0r2t s0r2r s1l1t s1l1r s1l1w s1r1t s1r1r s1r1w s1r2t s1r2r s2r1t s2r1r n0l1t n0l1r n0l1w n0l2t
  n0l2r s0lc s0rc s1lc s1rc n0lc s0ls s0rs s1ls s1rs n0ls d0 d1 b0 s0-1t s0+1t n-1t s1+1t depth s0-1w s0+1w
  n-1w verbs g0 g1 gn ps0 ps1 ln`;

/** Templates over words and tags. */
const WORDS = `
  any, s0w, s0t, s1w, s1t, n0w, n0t, n0w n0t, n1w, n1t, n2w, n2t, s2t, s0w n0w, s0w n0t, s0t n0w, s1w s0t,
  s1t s0w, s1t n0t, s1w n0t, s1t n0w, n0t n1t, n0w n1t, n0t n1w, n0t n1t n2t, s0t n0t n1t, s2t s1t s0t,
  s1t s0t n1t, s0t n1w, s0t s0l1t n0t, s0t n0t n0l1t, s0t n0t n0l2t, s1t s0t s0l1t, s1t s0t s0r1t,
  s1t s1r1t s0t, s1t s1r1t n0t, s0t s0l1t s0l2t, s0t s0r1t s0r2t, n0t n0l1t n0l2t, s1r1w s1t s0t, s0t s0lc,
  s0t s0rc, s1t s1rc, s1t s1lc, n0t n0lc, n0w n0lc, d0, s0w d0, s0t d0, n0t d0, s0t n0t d0, d1, s1t s0t d1,
  b0, s0t n0t b0, s1t s0t b0, s0t s0-1t n0t, s0t s0+1t n0t, s0t n-1t n0t, s1t s1+1t s0t, n-1t n0t n1t,
  s0+1w s0t n0t, n-1w n0t, depth n0t, verbs n0t n1t, s1t s0t n0t, s1w s0w`;

/** Templates over relations too. */
const RELATIONS = `
  s0t s0l1r, s0t s0r1r, n0t n0l1r, s1t s1r1r, n0t n0l1r n0l2r, s2t s2r1r s0t, s1r1t s1r1r s0t, s0w s0ls,
  s0t s0ls n0t, s0w s0rs, s1t s1rs s0t, s1w s1rs, n0t n0ls, n0t n0ls s0t, n0w n0ls, s0rs s1rs n0t`;

/** Templates over what the guide says. */
const GUIDE = `
  gn, g0 s0t n0t, gn n0t s0t, g0 g1 ps0, ps0 s0t, ps0 g0 s0t, ps1 g0 ps0, ln g0, g0 s0w, gn n0w, g0 d0,
  g1 s1t s0t, ps0 ps1 gn, g0 gn n0t`;

/** The guide names no relations. */
export const GUIDE_TEMPLATES = templatesOf(MOVE_ATOMS, WORDS);
export const MOVE_TEMPLATES = templatesOf(MOVE_ATOMS, [WORDS, RELATIONS, GUIDE].join(','));

/** h the head, d its dependent; l1, l2, r1 their outermost children; otherwise as for moves. */
export const RELATION_TEMPLATES = templatesOf(
  `
  side hw ht dw dt dist d-1t d+1t h-1t h+1t d-1w d+1w dl1t dl1w dl1r dl2r dr1t dr1w dr1r dls drs hls hrs
  hl1t hl1r hr1t hr1r hr1w hlc hrc s b dl2w n0t`,
  `
  side, ht side, dw side, dt side, ht dt side, hw dt side, ht dw side, dist ht dt, dt d-1t side,
  dt d+1t side, d-1t dt d+1t, ht h-1t dt, ht h+1t dt, d-1w dt side, d+1w dt side, dl1t dt side,
  dl1w dt side, dl1r dt side, dl1r dl2r dt, dr1t dt side, dr1r dt side, dls dt side, drs dt side, dls dw,
  dl2w dt side, hls ht side, hrs ht side, hrs dt side, hls dt side, hrs hw, hl1t ht dt, hl1r ht dt,
  hr1w dt side, hlc ht side, hrc ht side, s dt side, b ht dt, n0t dt side`,
);
