/** Names in comparable forms: see src/knowledge/naming and docs/names.md. */
export { foldName, plainName } from '../knowledge/naming/fold.ts';
export { type NameShape, nameKey, nameShape } from '../knowledge/naming/names.ts';
