import type { ReactNode } from 'react';

/** A part of the page with its heading, and beside it the way to all of its kind. */
export function Section({
  title,
  all,
  id,
  children,
}: {
  title: ReactNode;
  all?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className="overview-section" id={id}>
      <h2>
        {title} {all && <span className="all">{all}</span>}
      </h2>
      {children}
    </section>
  );
}
