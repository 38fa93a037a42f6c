/** What the brief asks, and where it is exported. */
import type { BriefDocument } from '../../api/schemas/index.ts';
import type { SearchOf } from '../app/search.ts';
import { one } from './asking.ts';
import { type Params, queryOf } from './client.ts';

type BriefSearch = SearchOf<'brief'>;

/** What is left out is left out here, so that it goes and comes back at once. */
export function briefQuery({ edit: _, title: __, without: ___, ...asked }: BriefSearch) {
  return one<BriefDocument>('/brief/document', asked as Params);
}

/** The address of the brief as a file, edited as it is here. */
export const briefFile = (format: 'markdown' | 'html', { edit: _, ...asked }: BriefSearch): string =>
  `/api/export/${format}${queryOf(asked as Params)}`;
