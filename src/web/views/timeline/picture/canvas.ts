/** The canvas itself: its sharpness, and the colours that the theme gives it. */
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
