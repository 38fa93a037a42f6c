/** Standard output as a pipe ought to be written: in pieces of some size, waiting while the reader is slow. */

export interface OutputStream {
  isTTY?: boolean | undefined;
  write(text: string, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'error', listener: (error: Error) => void): unknown;
}

/** Thrown when whoever reads the output has gone (EPIPE): no error, there is only nothing left to do. */
export class ReaderGone extends Error {}

/** The output cannot be written: `code` is that of the system, `ENOSPC` where the disk is full. */
export class OutputError extends Error {
  readonly code: string;

  constructor(cause: Error) {
    super(cause.message, { cause });
    this.code = (cause as { code?: string }).code ?? 'unknown error';
  }
}

const pieceSize = 65_536;

export interface Output {
  write(text: string): Promise<void>;
  /** Hands on what is held back. */
  flush(): Promise<void>;
  close(): void;
}

/** @throws {ReaderGone} from `write` and `flush` when the pipe is closed; {OutputError} for any other reason. */
export function createOutput(stream: OutputStream): Output {
  let held = '';
  // The write's callback reports the error; without a listener the event would end the process first.
  const ignore = () => {};
  stream.on('error', ignore);
  const flush = async () => {
    if (held === '') return;
    const piece = held;
    held = '';
    await new Promise<void>((resolve, reject) => {
      stream.write(piece, (error) => {
        if (!error) return resolve();
        const failed = new OutputError(error);
        reject(failed.code === 'EPIPE' ? new ReaderGone() : failed);
      });
    });
  };
  return {
    async write(text) {
      held += text;
      if (held.length >= pieceSize) await flush();
    },
    flush,
    close: () => stream.off('error', ignore),
  };
}
