import { type ReactNode, useEffect } from 'react';
import { messages } from '../messages/index.ts';

/** A view with its heading; the page is called by it. */
export function View({
  title,
  lead,
  children,
  className = '',
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  useEffect(() => {
    document.title = messages.titleOf(title);
  }, [title]);
  return (
    <div className={`view ${className}`}>
      <div className="view-head">
        <h1 dir="auto">{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
