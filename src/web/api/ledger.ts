/** What the views of the ledger ask: state of play, positions, proposals, promises. */
import type { Change, Commitment, Due, Position, Proposal, StateOfPlay } from '../../api/schemas/index.ts';
import { named, one } from './asking.ts';
import type { Params } from './client.ts';

/** The first answers to a question of the ledger, and whether there are more. */
export interface Some<T> {
  items: T[];
  more: boolean;
}

export const stateQuery = (params: Params) => one<StateOfPlay>('/state-of-play', params);
/** One cell of it with its words. */
export const cellQuery = (params: Params) => named<StateOfPlay>('/state-of-play', params);
export const dueQuery = (params: Params) => one<Due>('/due', params);
export const positionsQuery = (params: Params) => one<Some<Position>>('/positions', params);
export const changesQuery = (params: Params) => one<Some<Change>>('/changes', params);
export const conditionsQuery = (params: Params) => one<Some<Position>>('/conditions', params);
export const proposalsQuery = (params: Params) => one<Some<Proposal>>('/proposals', params);
export const commitmentsQuery = (params: Params) => one<Some<Commitment>>('/commitments', params);

/** All issues on which the record has positions, those of most first. */
export const issuesQuery = () => stateQuery({ rows: 1, columns: 1 });
export const issuesIn = (state: StateOfPlay | undefined): string[] =>
  state ? [...state.issues, ...state.others.issues].map((one) => one.issue) : [];
