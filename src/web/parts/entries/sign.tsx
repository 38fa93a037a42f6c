import type { Occasion } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';

/** Held is full, planned hollow, proposed a broken ring, called off crossed out: told apart by form. */
const forms = {
  held: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  planned: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  proposed: (
    <circle
      cx="6"
      cy="6"
      r="4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2.2 1.99"
    />
  ),
  'called-off': <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

export function Sign({ status }: { status: Occasion['status'] }) {
  return (
    <svg className="sign" viewBox="0 0 12 12" aria-hidden="true">
      {forms[status]}
    </svg>
  );
}

/** The sign with its word. */
export function Status({ status }: { status: Occasion['status'] }) {
  return (
    <span className={`status status-${status}`}>
      <Sign status={status} /> {messages.status[status]}
    </span>
  );
}
