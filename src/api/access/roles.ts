/** Who may do what: a reader asks, an editor also writes. */
export const roles = ['reader', 'editor'] as const;
export type Role = (typeof roles)[number];

export const mayWrite = (role: Role) => role === 'editor';
