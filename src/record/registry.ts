/** The aspects of the record. People come first: the entries of the others name them. */
import type { Aspect } from './aspects.ts';
import { occasionAspect } from './occasions/aspect.ts';
import { personAspect } from './people/aspect.ts';
import { statementAspect } from './statements/aspect.ts';

export const aspects: readonly Aspect[] = [personAspect, occasionAspect, statementAspect] as Aspect[];
