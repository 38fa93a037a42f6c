import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Window, windowIn, windowWords, within } from './window.ts';

const route = getRouteApi('/timeline');

/** The picture stands still, and the address follows it, when it has not been moved for so long, in milliseconds. */
const settled = 300;

export interface Moving {
  window: Window | null;
  /** Where it stood still last. */
  rest: Window | null;
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
  const inAddress = useMemo(() => windowIn(asked), [asked]);
  // What was moved to holds until the address names another.
  const wanted = (own && own.asked === asked ? own.window : inAddress) ?? usual;
  const window = useMemo(() => bounds && wanted && within(bounds, wanted), [bounds, wanted]);
  const [rest, setRest] = useState(window);
  if (isStill && rest !== window) setRest(window);
  return { window, rest: isStill ? window : rest, onWindow, isStill };
}
