/** What an occasion is about: issues named before its noun or behind "on", "about", "to discuss". */
import { defaultIssueTerms, type IssueTerm } from '../../../knowledge/issues.ts';
import { Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import type { Trigger } from '../triggers.ts';

/** From this weight on a term means its issue by itself. */
const SURE = 0.5;

/** How far behind the word of meeting its subject matter may stand. */
const REACH = 30;

/** How far before its noun the subject matter may stand: "nuclear disarmament talks". */
const BEFORE = 3;

const ABOUT = /^(?:on|about|over|regarding|concerning|discuss|discussed|discussing|resolve|end|ending)$/;

const STOP = /^(?:[;.]|said|says|but|while|who|whom|which|when|where|after|before)$/;

/** Keys of the issue list, in text order. */
export function topicsOf(scene: Scene, t: Trigger): string[] {
  const [from, limit] = scene.windowOf(t.at);
  const out = new Set<string>();
  if (t.word.pos === 'noun')
    for (let i = Math.max(from, t.first - BEFORE); i < t.first; i++) {
      const term = termAt(scene, i, t.first);
      const apart = scene.relation(t.first - 1) !== Rel.compound && scene.relation(t.first - 1) !== Rel.amod;
      if (term && !apart) out.add(term.issue);
    }
  let about = t.word.kind === 'discuss';
  for (let i = t.end; i < Math.min(limit, t.end + REACH); i++) {
    const w = scene.lower(i);
    if (STOP.test(w)) break;
    // "on Monday", "on the sidelines"
    if (ABOUT.test(w) && !scene.timeAt(i + 1) && !/^sideline/.test(scene.lower(i + 2))) about = true;
    else if (about) {
      const term = termAt(scene, i, limit);
      if (term) out.add(term.issue);
    }
  }
  return [...out];
}

function termAt(scene: Scene, i: number, limit: number): IssueTerm | undefined {
  return defaultIssueTerms()
    .get(scene.lower(i))
    ?.find(({ words, last, weight, issue }) => {
      const n = words.length - 1;
      if (weight < SURE || issue === 'talks' || i + n >= limit) return false;
      for (let k = 1; k < n; k++) if (scene.lower(i + k) !== words[k]) return false;
      return n === 0 || last.has(scene.lower(i + n));
    });
}
