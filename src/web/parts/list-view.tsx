import type { ReactNode } from 'react';
import { FilterColumn } from '../filters/filters.tsx';
import { Paged, type Pages } from './paged.tsx';
import { View } from './view.tsx';

/** A view that is a list with its filters beside it. */
export function ListView<T>({
  title,
  count,
  pages,
  empty,
  filters,
  children,
}: {
  title: string;
  /** How many there are, in words. */
  count(total: number): string;
  pages: Pages<T>;
  /** What is told where nothing fits. */
  empty: string;
  filters: ReactNode;
  children(items: T[]): ReactNode;
}) {
  const total = pages.data?.pages[0]?.total;
  return (
    <View
      title={title}
      lead={total === undefined || total === null ? null : count(total)}
      className="with-filters"
    >
      <FilterColumn>{filters}</FilterColumn>
      <Paged pages={pages} empty={empty}>
        {children}
      </Paged>
    </View>
  );
}
