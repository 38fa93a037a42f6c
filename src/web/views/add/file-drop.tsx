import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { DropItem } from 'react-aria-components/useDragAndDrop';
import { messages } from '../../messages/index.ts';

/** What was dropped, and what lies in the folders among it. */
async function* filesIn(items: Iterable<DropItem> | AsyncIterable<DropItem>): AsyncGenerator<File> {
  for await (const item of items) {
    if (item.kind === 'file') yield await item.getFile();
    else if (item.kind === 'directory') yield* filesIn(item.getEntries());
  }
}

/** A place to drop files on, or to paste or choose them by keyboard. */
export function FileDrop({ onFiles, isBusy }: { onFiles(files: File[]): void; isBusy: boolean }) {
  const take = (files: File[]) => {
    if (files.length > 0) onFiles(files);
  };
  return (
    <DropZone
      className="drop"
      aria-label={messages.add.drop}
      getDropOperation={() => 'copy'}
      onDrop={async (event) => {
        const files: File[] = [];
        for await (const file of filesIn(event.items)) files.push(file);
        take(files);
      }}
    >
      <p>{isBusy ? messages.add.sending : messages.add.drop}</p>
      <FileTrigger allowsMultiple onSelect={(list) => take([...(list ?? [])])}>
        <Button className="button" isDisabled={isBusy}>
          {messages.add.choose}
        </Button>
      </FileTrigger>
      <p className="faint">{messages.add.dropHint}</p>
    </DropZone>
  );
}
