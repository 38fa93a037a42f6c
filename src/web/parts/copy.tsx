import { messages } from '../messages/index.ts';
import { say } from './said.tsx';

/** Where the clipboard is not to be had (plain HTTP on another host), through a selection. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.className = 'out-of-sight';
  area.value = text;
  document.body.append(area);
  const focused = document.activeElement as HTMLElement | null;
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  focused?.focus();
  return isDone;
}

/** Puts text on the clipboard and tells whether that worked. */
export async function copyText(text: string, done: string = messages.cite.copied): Promise<void> {
  const isCopied = await (navigator.clipboard
    ? navigator.clipboard.writeText(text).then(
        () => true,
        () => copyBySelection(text),
      )
    : copyBySelection(text));
  say(isCopied ? done : messages.cite.failed);
}

/** A button that copies a citation; `c` presses that of the line with the focus. */
export function CiteButton({ citation }: { citation: () => string }) {
  return (
    <button
      type="button"
      className="quiet"
      data-cite
      title={messages.cite.copy}
      onClick={() => void copyText(citation())}
    >
      {messages.cite.short}
    </button>
  );
}
