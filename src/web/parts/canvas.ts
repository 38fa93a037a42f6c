/** What pictures on a canvas need to know: their width, and when the theme changes. */
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** The width of an element. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** A number that grows with each change of theme. */
export function useThemeChanges(): number {
  const [number, setNumber] = useState(0);
  useEffect(() => {
    const onChange = () => setNumber((n) => n + 1);
    const query = matchMedia('(prefers-color-scheme: dark)');
    document.addEventListener('themechange', onChange);
    query.addEventListener('change', onChange);
    return () => {
      document.removeEventListener('themechange', onChange);
      query.removeEventListener('change', onChange);
    };
  }, []);
  return number;
}
