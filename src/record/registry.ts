/** The aspects of the record. People come first: the entries of the others name them. */
import type { EntryAspect } from './aspects.ts';
import { claimAspect } from './claims/aspect.ts';
import { commitmentAspect } from './commitments/aspect.ts';
import { eventAspect } from './events/aspect.ts';
import { occasionAspect } from './occasions/aspect.ts';
import { personAspect } from './people/aspect.ts';
import { positionAspect } from './positions/aspect.ts';
import { proposalAspect } from './proposals/aspect.ts';
import { statementAspect } from './statements/aspect.ts';

export const aspects: readonly EntryAspect[] = [
  personAspect,
  occasionAspect,
  statementAspect,
  positionAspect,
  proposalAspect,
  commitmentAspect,
  claimAspect,
  eventAspect,
] as EntryAspect[];
