/** Regular and irregular English inflections, for words whose dictionary forms a table lists. */

const IRREGULAR_VERBS: Readonly<Record<string, string>> = {
  be: "is are was were been being am 's 're 'm",
  become: 'became',
  beg: 'begged begging',
  begin: 'began begun beginning',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  come: 'came',
  cut: 'cutting',
  deal: 'dealt',
  draw: 'drew drawn',
  fall: 'fell fallen',
  fight: 'fought',
  find: 'found',
  forbid: 'forbade forbidden forbidding',
  get: 'got gotten getting',
  give: 'gave given',
  go: 'went gone',
  have: 'has had',
  hit: 'hitting',
  hold: 'held',
  keep: 'kept',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  lend: 'lent',
  let: 'letting',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  pay: 'paid',
  put: 'putting',
  quit: 'quitting',
  rise: 'rose risen',
  see: 'saw seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'setting',
  shoot: 'shot',
  shut: 'shutting',
  speak: 'spoke spoken',
  spurn: 'spurned',
  stand: 'stood',
  stick: 'stuck',
  take: 'took taken',
  tear: 'tore torn',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  uphold: 'upheld',
  win: 'won winning',
  wind: 'wound',
  withdraw: 'withdrew withdrawn',
  withhold: 'withheld',
};

/** Verbs of more than one syllable that double their last letter. */
const DOUBLING =
  /(?:^|re|out)(?:commit|permit|admit|submit|regret|rebut|defer|confer|refer|prefer|cancel|travel|label|model|begin|forget|compel|expel|propel|rebel|deter|abhor)$/;
const SHORT = /^[^aeiou]*[aeiou][bdgklmnprt]$/;

function verbForms(verb: string): string[] {
  const forms = [verb, ...(IRREGULAR_VERBS[verb]?.split(' ') ?? [])];
  const consonantY = /[^aeiou]y$/.test(verb);
  forms.push(
    consonantY ? `${verb.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`,
  );
  if (/[^eoy]e$|ee$|[^e]ye$|oe$/.test(verb)) {
    const stem = verb.slice(0, -1);
    forms.push(`${stem}ed`, verb.endsWith('ee') || verb.endsWith('oe') ? `${verb}ing` : `${stem}ing`);
  } else if (consonantY) forms.push(`${verb.slice(0, -1)}ied`, `${verb}ing`);
  else {
    forms.push(`${verb}ed`, `${verb}ing`);
    if (DOUBLING.test(verb) || SHORT.test(verb)) {
      const last = verb[verb.length - 1]!;
      forms.push(`${verb}${last}ed`, `${verb}${last}ing`);
    }
  }
  return forms;
}

function nounForms(noun: string): string[] {
  if (/s$/.test(noun) && !/ss$/.test(noun)) return [noun];
  if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, /(?:ss|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`];
}

/** The lower-case forms of a verb (`v`) or noun (`n`), its dictionary form first; an adjective (`a`) has one. */
export function inflected(word: string, pos: 'v' | 'n' | 'a'): readonly string[] {
  return pos === 'v' ? [...new Set(verbForms(word))] : pos === 'n' ? nounForms(word) : [word];
}
