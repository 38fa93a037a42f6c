/** The canvas itself: its size, its sharpness, and the colours that the theme gives it. */
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { Colours } from './draw.ts';

export function coloursOf(canvas: HTMLCanvasElement): Colours {
  const style = getComputedStyle(canvas);
  return {
    ink: style.color,
    faint: style.textDecorationColor,
    line: style.borderTopColor,
    paper: style.backgroundColor,
    accent: style.outlineColor,
  };
}

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

/** A context in CSS pixels on a canvas of that size; the canvas is made anew only where its size changes. */
export function contextOf(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D {
  const ratio = devicePixelRatio;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) [canvas.width, canvas.height] = [across, down];
  const g = canvas.getContext('2d')!;
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  return g;
}
