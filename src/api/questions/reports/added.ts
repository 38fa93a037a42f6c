/** What people have added on words of a report, as marks in its text. */
import type { EntryKind } from '../../../record/kinds.ts';
import { toldByHand } from '../../../store/decisions/addition.ts';
import { decisionLog } from '../../../store/decisions/log.ts';
import type { Layer, Mark } from '../../schemas/reports.ts';
import type { Asked } from '../question.ts';
import type { EntryAt } from './marks.ts';

const layerOf: { readonly [kind in EntryKind]?: Layer } = {
  person: 'people',
  occasion: 'meetings',
  statement: 'statements',
};

/** `key`: of the report. */
export async function marksByHand({ db }: Asked['store'], key: string, entryAt: EntryAt): Promise<Mark[]> {
  const told = await toldByHand(db, await decisionLog(db), new Set([key]));
  return told.flatMap(({ kind, mention }, i) => {
    const layer = layerOf[kind];
    if (layer === undefined) return [];
    const of = `added-${i}`;
    return mention.words.map(({ span, role }) => ({
      layer,
      span,
      role,
      of,
      label: 'added by hand',
      entry: entryAt(kind, span),
    }));
  });
}
