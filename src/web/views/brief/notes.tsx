/** The sources of the brief with their exact words, numbered. */
import { messages } from '../../messages/index.ts';
import { CitedWords } from '../../parts/entries/words.tsx';
import type { Note } from '../../record/notes.ts';

export function Sources({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <section className="brief-sources">
      <h2>{messages.brief.sources}</h2>
      <ol>
        {notes.map(({ number, citation }) => (
          <li key={number} id={`note-${number}`}>
            <CitedWords citation={citation} />
            {citation.report.url !== null && <p className="on-paper">{citation.report.url}</p>}
            <a href={`#from-${number}`} className="back" aria-label={messages.brief.back(number)}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
