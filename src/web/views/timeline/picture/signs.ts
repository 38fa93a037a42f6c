/** The signs of the picture: held is full, planned hollow, proposed a broken ring, called off crossed out. */
import type { Precision, Status } from '../columns.ts';

/** Half of a sign's width. */
export const signSize = 3.8;

/** An interval with its ends; some time within the days dotted. */
export function drawExtent(
  g: CanvasRenderingContext2D,
  precision: Precision,
  a: number,
  b: number,
  y: number,
  strength: number,
): void {
  g.globalAlpha = strength;
  g.setLineDash(precision === 'within' ? [1.5, 3] : []);
  g.beginPath();
  g.moveTo(a, y);
  g.lineTo(b, y);
  if (precision === 'interval')
    for (const x of [a, b]) {
      g.moveTo(x, y - 3);
      g.lineTo(x, y + 3);
    }
  g.stroke();
  g.setLineDash([]);
  g.globalAlpha = 1;
}

function drawCross(g: CanvasRenderingContext2D, x: number, y: number): void {
  g.moveTo(x - 2.9, y - 2.9);
  g.lineTo(x + 2.9, y + 2.9);
  g.moveTo(x + 2.9, y - 2.9);
  g.lineTo(x - 2.9, y + 2.9);
  g.stroke();
}

export function drawSign(
  g: CanvasRenderingContext2D,
  status: Status | null,
  x: number,
  y: number,
  paper: string,
): void {
  g.beginPath();
  if (status === 'called-off') {
    drawCross(g, x, y);
    return;
  }
  g.arc(x, y, signSize - 0.3, 0, 2 * Math.PI);
  if (status === 'held') {
    g.fill();
    return;
  }
  const ink = g.fillStyle;
  g.fillStyle = paper;
  g.fill();
  g.fillStyle = ink;
  g.setLineDash(status === 'proposed' ? [2, 1.8] : []);
  g.stroke();
  g.setLineDash([]);
}

/** That more stand here than there is room for. */
export function drawMore(g: CanvasRenderingContext2D, x: number, y: number): void {
  g.lineWidth = 1.3;
  g.beginPath();
  g.moveTo(x - 3, y);
  g.lineTo(x + 3, y);
  g.moveTo(x, y - 3);
  g.lineTo(x, y + 3);
  g.stroke();
}
