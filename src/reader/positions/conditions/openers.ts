/** Words that open a condition. */

export interface Opener {
  next?: readonly string[];
  strict: boolean;
  /** "Should Oslo agree, …": a condition only where it opens its clause and a comma closes it. */
  inverted?: boolean;
  /** "Depends on": the word itself is what stands under the condition. */
  own?: boolean;
}

const DEPENDENCE: readonly Opener[] = [
  { next: ['on'], strict: true, own: true },
  { next: ['upon'], strict: true, own: true },
];

const OPENERS: ReadonlyMap<string, readonly Opener[]> = new Map<string, readonly Opener[]>(
  Object.entries({
    if: [{ strict: true }],
    unless: [{ strict: true }],
    provided: [{ next: ['that'], strict: true }],
    providing: [{ next: ['that'], strict: true }],
    until: [{ strict: true }],
    once: [{ strict: false }],
    when: [{ strict: false }],
    before: [{ strict: false }],
    only: [
      { next: ['if'], strict: true },
      { next: ['after'], strict: true },
      { next: ['when'], strict: true },
      { next: ['once'], strict: true },
    ],
    as: [
      { next: ['long', 'as'], strict: true },
      { next: ['soon', 'as'], strict: false },
    ],
    so: [{ next: ['long', 'as'], strict: true }],
    on: [
      { next: ['condition'], strict: true },
      { next: ['the', 'condition'], strict: true },
      { next: ['one', 'condition'], strict: true },
      { next: ['the', 'understanding'], strict: true },
    ],
    in: [
      { next: ['exchange', 'for'], strict: true },
      { next: ['return', 'for'], strict: true },
      { next: ['the', 'event', 'that'], strict: true },
      { next: ['the', 'event', 'of'], strict: true },
    ],
    pending: [{ strict: true }],
    assuming: [{ strict: true }],
    barring: [{ strict: true }],
    subject: [{ next: ['to'], strict: true }],
    contingent: DEPENDENCE,
    conditional: DEPENDENCE,
    depend: DEPENDENCE,
    depends: DEPENDENCE,
    depended: DEPENDENCE,
    hinge: DEPENDENCE,
    hinges: DEPENDENCE,
    hinged: DEPENDENCE,
    without: [{ strict: true }],
    should: [{ strict: true, inverted: true }],
    were: [{ strict: true, inverted: true }],
    whether: [{ strict: true }],
  }),
);

/** Whether a condition may open with the word, by its lower-case form. */
export const opensCondition = (lower: string): boolean => OPENERS.has(lower);

/** The opener that stands at token `i`. */
export const openerAt = (lower: readonly string[], i: number): Opener | undefined =>
  OPENERS.get(lower[i]!)?.find((o) => (o.next ?? []).every((w, k) => lower[i + 1 + k] === w));
