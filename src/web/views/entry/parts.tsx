/** What the pages of entries share. */
import type { ReactNode } from 'react';
import type { Citation, PersonRef } from '../../../api/schemas/index.ts';
import { useMayDecide } from '../../api/decisions.ts';
import { messages } from '../../messages/index.ts';
import { copyText } from '../../parts/copy.tsx';
import { PartyLink } from '../../parts/entries/party.tsx';
import { PersonLink } from '../../parts/entries/person.tsx';
import { CitedWords } from '../../parts/entries/words.tsx';
import { View } from '../../parts/view.tsx';
import { permalink } from '../../record/citing.ts';
import { DecideActions, type Target } from './deciding/decide.tsx';
import { History } from './deciding/history.tsx';
import { type Editable, EditField } from './fields/edit-field.tsx';
import { called, ids } from './names.ts';

/** A term, what is known of it, and where it can be corrected the field. */
export type Fact = readonly [term: string, value: ReactNode, editable?: Editable];

/** The people of an entry by a field of theirs, each to its page. */
export const peopleFact = (term: string, field: string, people: readonly PersonRef[]): Fact => [
  term,
  people.length > 0 && (
    <ul className="plain">
      {people.map((person) => (
        <li key={person.id}>
          <PersonLink person={person} />
        </li>
      ))}
    </ul>
  ),
  { field, values: ids(people), names: called(people) },
];

/** What is known of the entry, term by term; what is not known is left out for whoever cannot fill it in. */
function Facts({ facts, target }: { facts: readonly Fact[]; target: Target }) {
  const mayDecide = useMayDecide();
  return (
    <dl className="facts">
      {facts.map(([term, value, editable]) => {
        const isKnown = value !== null && value !== '' && value !== undefined && value !== false;
        if (!isKnown && !(editable && mayDecide)) return null;
        return (
          <div key={term}>
            <dt>
              {term} {editable && <EditField target={target} editable={editable} label={term} />}
            </dt>
            <dd>{isKnown ? value : <span className="faint">{messages.deciding.notKnown}</span>}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The page of an entry: what is known of it at the side, its words and what belongs to it beside. */
export function EntryView({
  target,
  title,
  lead,
  facts,
  actions,
  children,
}: {
  target: Target;
  title: string;
  lead: ReactNode;
  facts: readonly Fact[];
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <View title={title} lead={lead} className="entry-view">
      <div className="entry-side">
        <Facts facts={facts} target={target} />
        <EntryActions id={target.id}>{actions}</EntryActions>
        <DecideActions target={target} />
      </div>
      <div>
        {children}
        <History id={target.id} />
      </div>
    </View>
  );
}

/** The words of an entry, which can be put right. */
export function WordsOf({
  target,
  text,
  className = '',
  before,
}: {
  target: Target;
  text: string;
  className?: string;
  before?: ReactNode;
}) {
  return (
    <div className="words-of">
      <blockquote className={`statement ${className}`} dir="auto">
        {before}
        {text}
      </blockquote>
      <EditField
        target={target}
        editable={{ field: 'text', values: [text] }}
        label={messages.deciding.fields['text']!}
      />
    </div>
  );
}

/** Parties, or people by name, one below the other. */
export function PartyNames({ parties }: { parties: readonly string[] }) {
  return (
    <ul className="plain">
      {parties.map((party) => (
        <li key={party} dir="auto">
          <PartyLink party={party} full />
        </li>
      ))}
    </ul>
  );
}

export function Evidence({
  entry,
  says = false,
}: {
  entry: { reports: number; sources: number; citations: Citation[] };
  /** Whether what each report says is told beside its words. */
  says?: boolean;
}) {
  const cited = entry.citations.filter((c) => c.copyOf === null).length;
  return (
    <section className="evidence" aria-labelledby="evidence">
      <h2 id="evidence">
        {messages.entry.evidence}{' '}
        <span className="all">
          {messages.counts.reports(entry.reports)}, {messages.counts.sources(entry.sources)}
        </span>
      </h2>
      {entry.citations.map((citation) => (
        <CitedWords key={citation.report.id} citation={citation} says={says} />
      ))}
      {entry.sources > cited && (
        <p className="faint">{messages.entry.moreCitations(entry.sources - cited)}</p>
      )}
    </section>
  );
}

function EntryActions({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <p className="actions">
      {children}
      <button
        type="button"
        className="quiet"
        onClick={() => void copyText(permalink(id), messages.cite.linkCopied)}
      >
        {messages.entry.copyLink}
      </button>
    </p>
  );
}

/** What belongs to an entry, with where to see all of it. */
export function Belonging({
  title,
  shown,
  total,
  all,
  none,
  children,
}: {
  title: string;
  shown: number;
  total: number;
  all?: ReactNode;
  none: string;
  children: ReactNode;
}) {
  return (
    <section>
      <h2>
        {title} <span className="all">{total > shown ? all : total || null}</span>
      </h2>
      {total === 0 ? <p className="faint">{none}</p> : <ul className="rows">{children}</ul>}
    </section>
  );
}
