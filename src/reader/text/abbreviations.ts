/**
 * Abbreviations that keep their period. `before` ones stand before what they belong to ("Mr. Kim", "Oct. 14",
 * "No. 2"), so that they never end a sentence; the others may.
 */
const before =
  'mr mrs ms mx dr prof hon rev fr msgr st ste mt ft gen lt col maj capt cmdr cpl sgt adm brig cmsgt sen rep reps sens gov pres amb atty dep asst supt messrs vs no nos art sec jan feb apr jun jul aug sept sep oct nov dec approx est';
const after =
  'jr sr inc corp co ltd llc plc bros dept univ assn ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo etc ph.d a.m p.m a.d b.c e.g i.e u.s.s.r';

const table = new Map<string, boolean>();
for (const w of before.split(' ')) table.set(w, true);
for (const w of after.split(' ')) table.set(w, false);

// Words that are abbreviations only when written with a capital ("Mo." the state, but "no." ends a sentence).
const capitalOnly = new Set(
  'no nos art sec jan mar apr jun jul sep dec gen col maj rep miss ill ind la mass ore wash pa md mo del co est mt ft fr st dep pres hon'.split(
    ' ',
  ),
);

/** Whether `lower` (without its period) is an abbreviation when written with or without a capital. */
export function isAbbreviation(lower: string, capital: boolean): boolean {
  return table.has(lower) && (capital || !capitalOnly.has(lower));
}

/** Whether an abbreviation stands before what it belongs to, and so cannot end a sentence. */
export function standsBefore(lower: string): boolean {
  return table.get(lower) === true;
}
