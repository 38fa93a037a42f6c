/** Regular forms of English verbs and nouns, for word lists that give dictionary forms. */

const VOWEL = /[aeiou]/;

/** The regular forms of a verb: third person, past and participle, -ing, with a final consonant both single and doubled. */
export function verbForms(base: string): string[] {
  const last = base.at(-1)!;
  const before = base.at(-2) ?? '';
  if (last === 'e') return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (last === 'y' && !VOWEL.test(before)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  const third = /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
  const forms = [base, third, `${base}ed`, `${base}ing`];
  if (/[^aeiouwxy]$/.test(base) && VOWEL.test(before)) forms.push(`${base + last}ed`, `${base + last}ing`);
  return forms;
}

/** Singular and plural of a noun. */
export function nounForms(base: string): string[] {
  if (base.endsWith('y') && !VOWEL.test(base.at(-2) ?? '')) return [base, `${base.slice(0, -1)}ies`];
  return [base, /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`];
}
