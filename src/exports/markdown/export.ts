import { wholeBrief } from '../../queries/brief/whole.ts';
import type { Exporter } from '../export.ts';
import { briefMarkdown } from './brief.ts';

/** The brief as Markdown with numbered footnotes. */
export const exportMarkdown: Exporter = async function* ({ store, filters }, { title = 'Brief', brief }) {
  yield briefMarkdown(await wholeBrief(store, filters, brief), title);
};
