import { wholeBrief } from '../../queries/brief/whole.ts';
import type { Exporter } from '../export.ts';
import { briefHtml } from './brief.ts';

/** The brief as one HTML file with numbered citations. */
export const exportHtml: Exporter = async function* ({ store, filters }, { title = 'Brief', brief }) {
  yield briefHtml(await wholeBrief(store, filters, brief), title);
};
