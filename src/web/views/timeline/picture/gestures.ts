/** How the window of the picture is moved and zoomed: by pointer, wheel, fingers and keys. */
import { type RefObject, useEffect, useRef } from 'react';
import { length, moved, type Window, within, zoomed } from '../window.ts';

export interface Gestures {
  bounds: Window;
  window: Window;
  onWindow(window: Window): void;
}

/** Dragging moves, two fingers zoom, and so does the wheel with Ctrl or, on a touchpad, a pinch. */
export function useGestures(canvas: RefObject<HTMLCanvasElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures);
  latest.current = gestures;
  useEffect(() => {
    const element = canvas.current!;
    const down = new Map<number, number>();
    const perDay = () => element.clientWidth / length(latest.current.window);
    const dayAt = (x: number) => latest.current.window.from + x / perDay();
    /** What is moved to before the page is drawn again counts from there. */
    const onWindow = (window: Window) => {
      latest.current = { ...latest.current, window };
      latest.current.onWindow(window);
    };
    const onWheel = (event: WheelEvent) => {
      const { bounds, window } = latest.current;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        onWindow(zoomed(bounds, window, Math.exp(event.deltaY * 0.004), dayAt(event.offsetX)));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        onWindow(moved(bounds, window, event.deltaX / perDay()));
      }
    };
    const onDown = (event: PointerEvent) => {
      down.set(event.pointerId, event.offsetX);
    };
    const onMove = (event: PointerEvent) => {
      const before = down.get(event.pointerId);
      if (before === undefined) return;
      const { bounds, window } = latest.current;
      if (Math.abs(event.offsetX - before) > 3) element.setPointerCapture(event.pointerId);
      if (down.size === 2) {
        const other = [...down].find(([id]) => id !== event.pointerId)![1];
        const factor = Math.abs(before - other) / Math.max(20, Math.abs(event.offsetX - other));
        onWindow(zoomed(bounds, window, factor, dayAt(other)));
      } else if (element.hasPointerCapture(event.pointerId))
        onWindow(moved(bounds, window, (before - event.offsetX) / perDay()));
      else return;
      down.set(event.pointerId, event.offsetX);
    };
    const onUp = (event: PointerEvent) => down.delete(event.pointerId);
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    for (const name of ['pointerup', 'pointercancel'] as const) element.addEventListener(name, onUp);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      for (const name of ['pointerup', 'pointercancel'] as const) element.removeEventListener(name, onUp);
    };
  }, [canvas]);
}

/** Plus and minus bring it closer and farther, arrows move it, Home shows all. */
export function windowAfter(key: string, bounds: Window, window: Window): Window | null {
  const middle = (window.from + window.to) / 2;
  switch (key) {
    case '+':
    case '=':
      return zoomed(bounds, window, 0.6, middle);
    case '-':
      return zoomed(bounds, window, 1 / 0.6, middle);
    case 'ArrowLeft':
      return moved(bounds, window, -length(window) * 0.2);
    case 'ArrowRight':
      return moved(bounds, window, length(window) * 0.2);
    case 'Home':
      return within(bounds, bounds);
    default:
      return null;
  }
}
