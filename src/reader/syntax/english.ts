/** The model of English that the reader ships with: opened at the first sentence, then kept. */
import bytes from './english.bin';
import { readModel, type SyntaxModel } from './model.ts';

let model: SyntaxModel | undefined;

export function englishModel(): SyntaxModel {
  model ??= readModel(bytes);
  return model;
}
