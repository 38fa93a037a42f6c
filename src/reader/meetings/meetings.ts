import { parseDay } from '../../contract/edtf.ts';
import type { Layout, Names, TimeMention } from '../types.ts';
import { candidatesOf } from './candidates.ts';
import type { MeetingDraft } from './draft.ts';
import { mergeCandidates } from './merge.ts';

/** The occasions of a report: who met whom, when, where, and whether it was held. */
export function meetingsOf(
  layout: Layout,
  names: Names,
  times: readonly TimeMention[],
  published: string | undefined,
): MeetingDraft[] {
  return mergeCandidates(names, candidatesOf(layout, names, times), parseDay(published));
}
