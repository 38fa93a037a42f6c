// Finds out after how many features a decision of the tagger and the parser is as good as taken.
//   npm run settle -- REPORTS.jsonl [--model FILE] [--order]
// Writes the checks into the model; --order prints for each list of templates the order in which they decide soonest.
import { runBundled } from './bundled.mjs';

await runBundled('settle/main.ts');
