/** Why something is to be reviewed; here alone, so that the options load nothing else. */
export const reviewReasons = ['uncertain-merge', 'conflict', 'single-source', 'low-confidence'] as const;
export type ReviewReason = (typeof reviewReasons)[number];
