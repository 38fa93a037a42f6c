import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type Window, windowIn, windowWords, within } from './window.ts';

const route = getRouteApi('/timeline');

/** The picture stands still, and the address follows it, when it has not been moved for so long, in milliseconds. */
const settled = 300;

export interface Moving {
  window: Window | null;
  onWindow(window: Window): void;
  isStill: boolean;
}

/**
 * The window of the picture: at once what it is moved to, and in the address when it stands still. Without one in the
 * address it is `usual`.
 */
export function useWindow(bounds: Window | null, usual: Window | null): Moving {
  const { window: asked } = route.useSearch();
  const navigate = useNavigate({ from: '/timeline' });
  const [own, setOwn] = useState<{ window: Window; asked: string | undefined } | null>(null);
  const [isStill, setStill] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onWindow = (window: Window) => {
    setOwn({ window, asked });
    setStill(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const words = usual && windowWords(window) === windowWords(usual) ? undefined : windowWords(window);
      setOwn({ window, asked: words });
      setStill(true);
      void navigate({
        search: (before) => ({ ...before, window: words }),
        replace: true,
        resetScroll: false,
      });
    }, settled);
  };
  if (bounds === null || usual === null) return { window: null, onWindow, isStill };
  // What was moved to holds until the address names another.
  const window = own && own.asked === asked ? own.window : (windowIn(asked) ?? usual);
  return { window: within(bounds, window), onWindow, isStill };
}
