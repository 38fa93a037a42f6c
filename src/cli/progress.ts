/** How far a long run is: a bar on a terminal, a line every thousand reports elsewhere. */

export interface ProgressStream {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}

export interface ProgressOptions {
  stream: ProgressStream;
  /** Bytes of all inputs together; 0 where that is not known. */
  total: number;
  quiet?: boolean | undefined;
  /** Milliseconds; for tests. */
  now?: () => number;
}

export interface Progress {
  /** More bytes have been taken from the inputs. */
  bytes(count: number): void;
  reports(count: number): void;
  /** Writes a line of its own, above the bar. */
  line(text: string): void;
  /** What goes on when all reports have been taken. */
  phase(text: string): void;
  /** Replaces the bar by nothing. */
  end(): void;
}

const width = 24;
const redrawEvery = 100;
const lineEvery = 1000;
const number = new Intl.NumberFormat('en');

export function createProgress({ stream, total, quiet, now = Date.now }: ProgressOptions): Progress {
  const isBar = stream.isTTY === true && !quiet;
  const started = now();
  let bytes = 0;
  let reports = 0;
  let told = 0;
  let drawn = 0;
  let isDrawn = false;

  const clear = () => {
    if (isDrawn) stream.write('\r\x1b[K');
    isDrawn = false;
  };
  const draw = () => {
    const at = now();
    if (isDrawn && at - drawn < redrawEvery) return;
    drawn = at;
    const seconds = (at - started) / 1000;
    const rate = seconds > 0.5 ? `  ${number.format(Math.round(reports / seconds))}/s` : '';
    const share = total > 0 ? Math.min(1, bytes / total) : null;
    const filled = Math.round((share ?? 0) * width);
    const bar =
      share === null
        ? ''
        : `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${String(Math.floor(share * 100)).padStart(3)}%  `;
    const line = `${bar}${number.format(reports)} reports${rate}`;
    stream.write(`\r${line.slice(0, (stream.columns ?? 80) - 1)}\x1b[K`);
    isDrawn = true;
  };

  return {
    bytes(count) {
      bytes += count;
      if (isBar) draw();
    },
    reports(count) {
      reports = count;
      if (isBar) draw();
      else if (!quiet && reports - told >= lineEvery) {
        told = reports - (reports % lineEvery);
        stream.write(`${number.format(told)} reports\n`);
      }
    },
    line(text) {
      clear();
      stream.write(`${text}\n`);
      if (isBar) draw();
    },
    phase(text) {
      clear();
      if (quiet) return;
      stream.write(isBar ? text : `${text}\n`);
      isDrawn = isBar;
    },
    end: clear,
  };
}
