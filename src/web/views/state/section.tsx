import type { ReactNode } from 'react';

/** A part of the page with its heading, and beside it the way to all of its kind. */
export function Section({
  title,
  all,
  children,
}: {
  title: ReactNode;
  all?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="overview-section">
      <h2>
        {title} {all && <span className="all">{all}</span>}
      </h2>
      {children}
    </section>
  );
}
