/** The aspects of the record. People come first: the entries of the others name them. */
import type { EntryAspect } from './aspects.ts';
import { occasionAspect } from './occasions/aspect.ts';
import { personAspect } from './people/aspect.ts';
import { statementAspect } from './statements/aspect.ts';

export const aspects: readonly EntryAspect[] = [
  personAspect,
  occasionAspect,
  statementAspect,
] as EntryAspect[];
