import { brief } from '../../queries/brief.ts';
import type { Exporter } from '../export.ts';
import { briefHtml } from './brief.ts';

/** The brief as one HTML file with numbered citations. */
export const exportHtml: Exporter = async function* ({ store, filters }, { title = 'Brief' }) {
  yield briefHtml(await brief(store, filters), title);
};
