// Trains the tagger and parser of src/reader/syntax and measures them.
//   npm run train -- TRAIN.conllu DEV.conllu [--seed N] [--out FILE] [--measure]
import { runBundled } from './bundled.mjs';

await runBundled('train/main.ts');
