/** A list that comes in pages: what is there, what is wrong, what is empty, and more when it is wanted. */
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { AnyPage } from '../api/asking.ts';
import { itemsOf } from '../api/questions.ts';
import { messages } from '../messages/index.ts';
import { EmptyNote } from './empty.tsx';
import { ProblemNote } from './problem.tsx';

export type Pages<T> = UseInfiniteQueryResult<InfiniteData<AnyPage<T>, unknown>>;

/** Asks for more when the end of the list comes near. */
function MoreButton({
  left,
  onMore,
  isBusy,
}: {
  /** How many more there are, where that is known. */
  left: number | undefined;
  onMore(): void;
  isBusy: boolean;
}) {
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
  children(items: T[]): ReactNode;
}) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = pages;
  if (!data && error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <p className="loading">{messages.loading}</p>;
  const items = itemsOf(data);
  const total = data.pages[0]?.total ?? null;
  return (
    <div aria-busy={pages.isPlaceholderData} className={pages.isPlaceholderData ? 'stale' : undefined}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {items.length === 0 && !hasNextPage ? <EmptyNote title={empty} /> : children(items)}
      {hasNextPage && (
        <MoreButton
          left={total === null ? undefined : total - items.length}
          isBusy={isFetchingNextPage}
          onMore={() => {
            if (!isFetchingNextPage) void fetchNextPage();
          }}
        />
      )}
    </div>
  );
}
