/** What can be shown where the output goes. */
export interface Terminal {
  /** Cells of a line. */
  width: number;
  colour: boolean;
}

interface Stream {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

/**
 * Lines as wide as the terminal; into a pipe as wide as COLUMNS says, else 120 cells. Colour on a terminal, unless
 * NO_COLOR is set (https://no-color.org); FORCE_COLOR asks for it anywhere.
 */
export function terminalOf(stream: Stream, env: { [name: string]: string | undefined }): Terminal {
  const columns = Number(env['COLUMNS']);
  const width = stream.columns ?? (Number.isInteger(columns) && columns > 0 ? columns : 120);
  if (env['NO_COLOR']) return { width, colour: false };
  if (env['FORCE_COLOR']) return { width, colour: env['FORCE_COLOR'] !== '0' };
  return { width, colour: stream.isTTY === true && env['TERM'] !== 'dumb' };
}
