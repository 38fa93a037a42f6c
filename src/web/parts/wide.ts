import { useSyncExternalStore } from 'react';

const query = matchMedia('(min-width: 62rem)');

const subscribe = (listener: () => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether there is room for a column beside the content, as the styles have it. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
