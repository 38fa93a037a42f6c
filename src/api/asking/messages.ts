/** What passes between the server's thread and those that answer. */
import type { ExportAsked } from './asker.ts';
import type { Refusal } from './refusal.ts';

export interface AskThreadData {
  role: 'ask';
  record: string;
  secret: Uint8Array;
}

export type ToThread =
  | { id: number; ask: string; input: unknown }
  | { id: number; export: ExportAsked }
  /** One piece more of an export, or no more of it. */
  | { id: number; more: boolean };

export type FromThread =
  | { id: number; answer: Uint8Array }
  | { id: number; piece: Uint8Array }
  | { id: number; end: true }
  | { id: number; refusal: Refusal }
  | { id: number; error: string };
