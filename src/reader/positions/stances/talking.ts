import type { StanceWord } from '../../../knowledge/stance-words.ts';

const TALKING =
  /^(?:resume|restart|continue|reopen|return to|go back to|come back to|restore|renew|rejoin|proceed with|go ahead with|move ahead with|push ahead with|press ahead with|move forward with|revive|save|salvage|engage in|enter into|suspend|halt|end|cancel|call off|abandon|break off|walk away from|walk out of|walk out on|boycott|postpone|put off|put on hold|quit|withdraw from|pull out of|back out of|scrap|scuttle|derail|torpedo|skip|freeze|delay|cut off|prolong|extend)$/;

/** Whether a deed shows a will to talk, or none: to resume or to break off talks, not to hold them. */
export const isTalking = (word: StanceWord): boolean => TALKING.test(word.words.join(' '));
