/** A list that comes in pages: what is there, what is wrong, what is empty, and more when it is wanted. */
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Page } from '../../api/schemas/index.ts';
import { itemsOf } from '../api/questions.ts';
import { messages } from '../messages/index.ts';
import { EmptyNote } from './empty.tsx';
import { ProblemNote } from './problem.tsx';

export type Pages<T> = UseInfiniteQueryResult<InfiniteData<Page<T>, unknown>>;

/** Asks for more when the end of the list comes near. */
function MoreButton({ left, onMore, isBusy }: { left: number; onMore(): void; isBusy: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) more.current();
      },
      { rootMargin: '600px' },
    );
    observer.observe(button.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <button ref={button} type="button" className="more" disabled={isBusy} onClick={onMore}>
      {isBusy ? messages.loading : messages.more(left)}
    </button>
  );
}

export function Paged<T>({
  pages,
  empty,
  children,
}: {
  pages: Pages<T>;
  /** What is told where nothing fits. */
  empty: string;
  children(items: T[], total: number): ReactNode;
}) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = pages;
  if (!data && error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <p className="loading">{messages.loading}</p>;
  const items = itemsOf(data);
  const total = data.pages[0]?.total ?? 0;
  return (
    <div aria-busy={pages.isPlaceholderData} className={pages.isPlaceholderData ? 'stale' : undefined}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {total === 0 ? <EmptyNote title={empty} /> : children(items, total)}
      {hasNextPage && (
        <MoreButton
          left={total - items.length}
          isBusy={isFetchingNextPage}
          onMore={() => {
            if (!isFetchingNextPage) void fetchNextPage();
          }}
        />
      )}
    </div>
  );
}
