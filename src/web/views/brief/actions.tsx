/** The brief taken along: as Markdown, HTML, on paper or on the clipboard. */
import { briefFile } from '../../api/brief.ts';
import type { SearchOf } from '../../app/search.ts';
import { useFilters } from '../../filters/filters.tsx';
import { messages } from '../../messages/index.ts';
import { copyText } from '../../parts/copy.tsx';
import { say } from '../../parts/said.tsx';

export function BriefActions({ search }: { search: SearchOf<'brief'> }) {
  const { set } = useFilters();
  const copy = async () => {
    const text = await fetch(briefFile('markdown', search)).then(
      (response) => (response.ok ? response.text() : null),
      () => null,
    );
    if (text === null) say(messages.brief.notCopied);
    else await copyText(text, messages.brief.copied);
  };
  return (
    <div className="actions brief-actions">
      <a className="button" href={briefFile('markdown', search)} download>
        {messages.brief.markdown}
      </a>
      <a className="button" href={briefFile('html', search)} download>
        {messages.brief.html}
      </a>
      <button type="button" onClick={() => window.print()}>
        {messages.brief.print}
      </button>
      <button type="button" onClick={() => void copy()}>
        {messages.brief.copy}
      </button>
      <label className="check">
        <input
          type="checkbox"
          checked={search.edit === true}
          onChange={(event) => set({ edit: event.target.checked })}
        />
        {messages.brief.edit}
      </label>
    </div>
  );
}
