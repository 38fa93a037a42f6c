/** The events stage: who did what to whom, by the sixteen root types of PLOVER. */

import { parseDay } from '../../contract/edtf.ts';
import type { MeetingDraft } from '../meetings/draft.ts';
import type { StatementDraft } from '../statements/draft.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Layout, Names, TimeMention } from '../types.ts';
import { Coder } from './coding/coder.ts';
import type { EventDraft } from './draft.ts';
import { draftsOf } from './drafts.ts';
import { mended } from './ground/mend.ts';
import { Scene } from './ground/scene.ts';
import { Speech } from './ground/speech.ts';
import { mayInteract } from './selection/reach.ts';
import { isShort } from './selection/salience.ts';

/** All events of a report in text order. */
export function eventsOf(
  layout: Layout,
  syntax: Syntax,
  names: Names,
  times: readonly TimeMention[],
  statements: readonly StatementDraft[],
  meetings: readonly MeetingDraft[],
  published: string | undefined,
): EventDraft[] {
  const scene = new Scene(
    layout,
    syntax,
    mended(layout, syntax),
    names,
    times,
    new Speech(layout, names, statements),
  );
  const coder = new Coder(scene);
  const short = isShort(scene);
  const coding: number[] = [];
  for (const s of layout.sentences) {
    if (s.kind === 'byline' || !(short || mayInteract(scene, s))) continue;
    for (let i = s.body; i < s.end; i++) if (coder.actsOf(i).length > 0) coding.push(i);
  }
  const acts = coding.filter((i) => coder.stands(i)).flatMap((i) => coder.actsOf(i));
  return draftsOf(scene, acts, meetings, parseDay(published));
}
