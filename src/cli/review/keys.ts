/** Keys as they are pressed. */
export interface KeyInput extends AsyncIterable<Buffer | string> {
  isTTY?: boolean;
  setRawMode?(mode: boolean): unknown;
  pause?(): unknown;
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

/** Each key pressed, one at a time; ends with Ctrl-C and Ctrl-D. The terminal is put back as it was. */
export async function* keysOf(input: KeyInput): AsyncGenerator<string> {
  input.setRawMode?.(true);
  try {
    for await (const chunk of input) {
      // An arrow or function key comes as an escape sequence, which means nothing here.
      const text = String(chunk);
      if (text.startsWith('\u001b')) continue;
      for (const key of text) {
        if (key === CTRL_C || key === CTRL_D) return;
        yield key.toLowerCase();
      }
    }
  } finally {
    input.setRawMode?.(false);
    input.pause?.();
  }
}
