/** Who has logged in: random ids in a cookie, kept in memory. */
import { randomBytes } from 'node:crypto';
import type { Role } from './roles.ts';

export const sessionCookie = 'rapporteur-session';
/** Twelve hours, in seconds. */
export const sessionLife = 12 * 3600;
const most = 1000;

export class Sessions {
  readonly #sessions = new Map<string, { role: Role; until: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The id of a new session. */
  open(role: Role): string {
    const id = randomBytes(32).toString('base64url');
    this.#sessions.set(id, { role, until: this.#now() + sessionLife * 1000 });
    if (this.#sessions.size > most) this.#sessions.delete(this.#sessions.keys().next().value!);
    return id;
  }

  /** Null for a session that there is not, or no more. */
  roleOf(id: string): Role | null {
    const session = this.#sessions.get(id);
    if (!session) return null;
    if (session.until > this.#now()) return session.role;
    this.#sessions.delete(id);
    return null;
  }

  close(id: string): void {
    this.#sessions.delete(id);
  }
}
