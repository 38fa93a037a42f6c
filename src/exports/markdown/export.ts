import { brief } from '../../queries/brief.ts';
import type { Exporter } from '../export.ts';
import { briefMarkdown } from './brief.ts';

/** The brief as Markdown with numbered footnotes. */
export const exportMarkdown: Exporter = async function* ({ store, filters }, { title = 'Brief' }) {
  yield briefMarkdown(await brief(store, filters), title);
};
