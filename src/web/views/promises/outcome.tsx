import type { Commitment } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';

type Outcome = Commitment['outcome'];

const forms: { [outcome in Outcome]: React.ReactNode } = {
  kept: <path d="M1.5 6.5 4.6 9.6 10.5 2.6" />,
  'kept-late': <path d="M1.5 6.5 4.6 9.6 10.5 2.6" strokeDasharray="2.2 1.6" />,
  lapsed: <path d="M2 2l8 8M10 2l-8 8" />,
  unheard: <path d="M1.5 6h9" strokeDasharray="1.6 2.1" />,
  open: <circle cx="6" cy="6" r="4.2" />,
};

/** What came of a promise: the sign with its word. */
export function OutcomeWord({ outcome }: { outcome: Outcome }) {
  return (
    <span className={`outcome outcome-${outcome}`}>
      <svg className="sign" viewBox="0 0 12 12" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="1.6">
          {forms[outcome]}
        </g>
      </svg>{' '}
      {messages.outcome[outcome]}
    </span>
  );
}
