/**
 * What the models look at. A feature joins one to three atoms ("s0t n0t"); the kernel fills in the atoms in the order of
 * their names here. Templates stand in the order in which decisions settle soonest, which `npm run settle` finds: most
 * are taken long before the last of them.
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
  a, s1, s4, a a+1, t-1 capital mode, tail, shape place, a-1, s2, a+1, p3, t-1 a, capital mode place, p1, s3+1,
  s3, t-1 t-2, t-1, p2, s2 s2+1, a-1 a, w+2, s2 p1, s3-1, shape mode, shape+1, s2 capital, any, shape-1, t-1 a+1,
  w-2, w, t-1 s3, capital-1 capital capital+1, w-1, a a+1 a+2, w+1, w capital, t-1 t-2 a, t-1 w, w w+1, w-1 w`,
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

/** The guide names no relations. */
export const GUIDE_TEMPLATES = templatesOf(
  MOVE_ATOMS,
  `
  s1t s1rc, n0t, s0t s0r1t s0r2t, any, s1t, s0t s0-1t n0t, n0t n0l1t n0l2t, d0, s0w, s0t n-1t n0t, s1t s1r1t n0t,
  s0t n0t b0, n0w, s0t s0l1t n0t, d1, s0t d0, s0t n0t n1t, s0t s0rc, n1t, n0t n0lc, s0t, s1t s1r1t s0t, s1w,
  n0t n1t n2t, n-1w n0t, n2t, n0w n0t, s0t n0t d0, s0t s0+1t n0t, s1t s1+1t s0t, s0t n0w, s0t n1w,
  s0t s0l1t s0l2t, verbs n0t n1t, s0w d0, n-1t n0t n1t, s1t s0t s0r1t, n1w, s0t n0t n0l1t, s1t n0t, s2t,
  depth n0t, s1t s0t b0, n0w n0lc, s1t s1lc, s1t s0t n1t, n2w, s2t s1t s0t, n0t n1t, s0t n0t n0l2t, s1t s0t d1,
  n0t n1w, s0t s0lc, s1t s0w, s1t s0t n0t, s1t n0w, b0, s1r1w s1t s0t, s0w n0t, n0t d0, n0w n1t, s0+1w s0t n0t,
  s1t s0t s0l1t, s1w n0t, s1w s0w, s1w s0t, s0w n0w`,
);

/** The parser sees relations too, and what the guide says. */
export const MOVE_TEMPLATES = templatesOf(
  MOVE_ATOMS,
  `
  ps1 g0 ps0, n0t, d1, any, g0 g1 ps0, n0t n0l1r, ln g0, s0t s0l1r, n0t n0l1t n0l2t, n1t, s0t s0l1t n0t, n0w,
  s1t n0t, gn, s0w s0rs, s1t s1lc, s0t n0t n1t, n0t n0ls, s0t n0t b0, n0t n1t, s2t s2r1r s0t, s0+1w s0t n0t,
  s0t s0l1t s0l2t, d0, s0rs s1rs n0t, g0 s0t n0t, s1t, s0t n0t n0l1t, s1w s1rs, s0t s0r1r, s1t s0t n1t, n0w n0t,
  n0t n1t n2t, s0t, s0t s0lc, b0, s1t s1+1t s0t, g0 gn n0t, s0t n-1t n0t, s0t n1w, n0w n0lc, gn n0t s0t, s0w,
  g1 s1t s0t, s1t s0t n0t, n0t n0ls s0t, s1t s0t s0l1t, n0t n0lc, s1t s1r1r, n-1w n0t, gn n0w, g0 s0w, n1w,
  s0t s0-1t n0t, s0t n0t n0l2t, s1t s0t d1, verbs n0t n1t, s1w, s0t s0r1t s0r2t, s0t d0, n0t d0, s1t s0t b0,
  g0 d0, s1t s1r1t n0t, s0w n0t, s1t s1r1t s0t, n2w, s2t, n0t n1w, s2t s1t s0t, s0t s0+1t n0t, n-1t n0t n1t,
  s0w d0, s0t s0ls n0t, ps0 g0 s0t, s1t s0w, n2t, s1r1t s1r1r s0t, s1t s1rs s0t, n0w n1t, s0w s0ls,
  n0t n0l1r n0l2r, ps0 s0t, s1t s0t s0r1t, s1t s1rc, s0t n0t d0, depth n0t, ps0 ps1 gn, s1w s0t, s1t n0w, s0t n0w,
  s0t s0rc, n0w n0ls, s1w n0t, s1r1w s1t s0t, s1w s0w, s0w n0w`,
);

/** h the head, d its dependent; l1, l2, r1 their outermost children; otherwise as for moves. */
export const RELATION_TEMPLATES = templatesOf(
  `
  side hw ht dw dt dist d-1t d+1t h-1t h+1t d-1w d+1w dl1t dl1w dl1r dl2r dr1t dr1w dr1r dls drs hls hrs
  hl1t hl1r hr1t hr1r hr1w hlc hrc s b dl2w n0t`,
  `
  dl1t dt side, dw side, dr1t dt side, dr1r dt side, hls ht side, dl1r dt side, dl1w dt side, hls dt side,
  dl1r dl2r dt, dls dw, ht side, drs dt side, dt d+1t side, ht h+1t dt, hlc ht side, dl2w dt side, hrc ht side,
  side, hrs hw, hrs dt side, dt d-1t side, b ht dt, n0t dt side, hl1r ht dt, s dt side, ht h-1t dt, hrs ht side,
  dt side, dist ht dt, ht dw side, d+1w dt side, dls dt side, d-1t dt d+1t, ht dt side, d-1w dt side,
  hr1w dt side, hl1t ht dt, hw dt side`,
);
