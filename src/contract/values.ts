/** What all parts of the contract are made of. */
import { z } from 'zod';

export const spanSchema = z.tuple([z.int().min(0), z.int().min(0)]);
export type Span = [start: number, end: number];

/** An EDTF date or interval: `2021-10-18`, `2021-10`, `2021-09-13/2021-09-14`. */
export const edtfSchema = z.string().min(4);
export type Edtf = string;

/** ISO 3166-1 alpha-3 for a state, the acronym of an international body, else a plain English name. */
export const partySchema = z.string().min(1);
export type Party = string;
