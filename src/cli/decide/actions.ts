export const decideActions = [
  'confirm',
  'correct',
  'merge',
  'split',
  'reject',
  'add',
  'note',
  'undo',
] as const;
export type DecideAction = (typeof decideActions)[number];
