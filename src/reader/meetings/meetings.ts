import { parseDay } from '../../contract/edtf.ts';
import type { Trees } from '../syntax/trees.ts';
import type { Layout, Names, TimeMention } from '../types.ts';
import { candidatesOf } from './candidates.ts';
import { appointments } from './circumstances/appointments.ts';
import type { MeetingDraft } from './draft.ts';
import { mergeCandidates } from './merge.ts';
import { Scene } from './scene.ts';

/** The occasions of a report: who met whom, when, where, and whether it was held. */
export function meetingsOf(
  layout: Layout,
  names: Names,
  times: readonly TimeMention[],
  trees: Trees,
  published: string | undefined,
): MeetingDraft[] {
  const publishedDay = parseDay(published);
  const scene = new Scene(layout, names, times, trees);
  const dateline = scene.dateline?.entity ?? -1;
  return mergeCandidates(names, candidatesOf(scene, publishedDay), {
    publishedDay,
    dateline,
    appointments: appointments(scene, publishedDay),
  });
}
