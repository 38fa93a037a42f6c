/** What the views of the ledger ask: state of play, positions, proposals, promises. */
import type { Change, Commitment, Due, Position, Proposal, StateOfPlay } from '../../api/schemas/index.ts';
import { type AnyPage, named, one, pages } from './asking.ts';
import type { Params } from './client.ts';

export const stateQuery = (params: Params) => one<StateOfPlay>('/state-of-play', params);
/** One cell of it with its words. */
export const cellQuery = (params: Params) => named<StateOfPlay>('/state-of-play', params);
export const dueQuery = (params: Params) => one<Due>('/due', params);
export const positionsQuery = (params: Params) => one<AnyPage<Position>>('/positions', params);
export const positionPages = (params: Params) => pages<AnyPage<Position>>('/positions', params);
export const changePages = (params: Params) => pages<AnyPage<Change>>('/changes', params);
export const conditionPages = (params: Params) => pages<AnyPage<Position>>('/conditions', params);
export const proposalsQuery = (params: Params) => one<AnyPage<Proposal>>('/proposals', params);
export const proposalPages = (params: Params) => pages<AnyPage<Proposal>>('/proposals', params);
export const commitmentPages = (params: Params) => pages<AnyPage<Commitment>>('/commitments', params);

/** All issues on which the record has positions, those of most first. */
export const issuesQuery = () => stateQuery({ rows: 1, columns: 1 });
export const issuesIn = (state: StateOfPlay | undefined): string[] =>
  state ? [...state.issues, ...state.others.issues].map((one) => one.issue) : [];
