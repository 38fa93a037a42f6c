/** What two speakers said, side by side by day. */
import '../../styles/compare.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Statement } from '../../../api/schemas/index.ts';
import { itemsOf, statementPages } from '../../api/questions.ts';
import { FilterColumn, useFilters } from '../../filters/filters.tsx';
import { IssueFilter } from '../../filters/issue-filter.tsx';
import { PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';
import { CiteButton } from '../../parts/copy.tsx';
import { EmptyNote } from '../../parts/empty.tsx';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { ReportLine } from '../../parts/entries/words.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { permalink, statementCitation } from '../../record/citing.ts';
import { dateWords } from '../../record/dates.ts';
import { speakerName } from '../../record/names.ts';
import { aligned, type Day } from './aligned.ts';
import { type Speaker, SpeakerField, useSpeaker } from './speaker.tsx';

const route = getRouteApi('/compare');

function useSaid(speaker: Speaker | null) {
  const { a: _, b: __, ...filters } = route.useSearch();
  const asked = speaker?.asked;
  return useInfiniteQuery({
    ...statementPages({ ...filters, ...asked, reverse: true, citations: 1, limit: 100 }),
    enabled: asked !== null && asked !== undefined,
  });
}

function Said({ statement, isParty }: { statement: Statement; isParty: boolean }) {
  const partyName = usePartyName();
  const speaker = speakerName(statement, partyName);
  const [first] = statement.citations;
  return (
    <li data-row className="said-one">
      {isParty && (
        <p className="said-by" dir="auto">
          {speaker}
        </p>
      )}
      <Link
        to="/entries/$id"
        params={{ id: statement.id }}
        data-open
        className={`said-words said-${statement.kind}`}
      >
        <span dir="auto">{statement.text}</span>
      </Link>
      <p className="row-note">
        {first && <ReportLine report={first.report} at={first.passages[0]?.span.join('-')} />}
        <CiteButton citation={() => statementCitation(statement, speaker, permalink(statement.id))} />
      </p>
    </li>
  );
}

function Column({ of, said, side }: { of: Speaker; said: Statement[]; side: 'a' | 'b' }) {
  return (
    <ul className={`side side-${side}`} aria-label={of.name}>
      {said.map((statement) => (
        <Said key={statement.id} statement={statement} isParty={of.isParty} />
      ))}
    </ul>
  );
}

function DayOfBoth({ day: { day, a, b }, of }: { day: Day; of: { a: Speaker; b: Speaker } }) {
  const isClose = [...a, ...b].some(({ date }) => date === day);
  return (
    <li className="compared-day">
      <h2 className="compared-date">
        {day === null ? (
          messages.date.none
        ) : isClose ? (
          <EdtfDate date={day} />
        ) : (
          <span className="date">{dateWords(day)}</span>
        )}
      </h2>
      {a.length > 0 && <Column of={of.a} said={a} side="a" />}
      {b.length > 0 && <Column of={of.b} said={b} side="b" />}
    </li>
  );
}

function Head({ speaker, total, side }: { speaker: Speaker; total: number | undefined; side: 'a' | 'b' }) {
  const name = <span dir="auto">{speaker.name}</span>;
  return (
    <div className={`compared-head side-${side}`}>
      {speaker.value.startsWith('person-') ? (
        <Link to="/entries/$id" params={{ id: speaker.value }}>
          {name}
        </Link>
      ) : (
        name
      )}
      {total !== undefined && <span className="all">{messages.compare.said(total)}</span>}
    </div>
  );
}

function Compared({ a, b }: { a: Speaker; b: Speaker }) {
  const [ofA, ofB] = [useSaid(a), useSaid(b)];
  const error = ofA.error ?? ofB.error;
  const both = [ofA, ofB];
  if (error)
    return (
      <ProblemNote
        error={error}
        retry={() => {
          for (const one of both) if (one.error) void one.refetch();
        }}
      />
    );
  if (!ofA.data || !ofB.data) return <p className="loading">{messages.loading}</p>;
  const days = aligned(
    { items: itemsOf(ofA.data), hasMore: ofA.hasNextPage },
    { items: itemsOf(ofB.data), hasMore: ofB.hasNextPage },
  );
  const totals = both.map(({ data }) => data?.pages[0]?.total ?? 0);
  const left = totals[0]! + totals[1]! - days.reduce((n, day) => n + day.a.length + day.b.length, 0);
  if (totals[0] === 0 && totals[1] === 0) return <EmptyNote title={messages.compare.none} />;
  return (
    <section aria-label={messages.compare.pair(a.name, b.name)}>
      <div className="compared-heads">
        <Head speaker={a} total={totals[0]} side="a" />
        <Head speaker={b} total={totals[1]} side="b" />
      </div>
      {[a, b].map(
        (one, i) =>
          totals[i] === 0 && (
            <p key={one.value} className="faint">
              {messages.compare.nothing(one.name)}
            </p>
          ),
      )}
      <ol className="compared">
        {days.map((day) => (
          <DayOfBoth key={day.day} day={day} of={{ a, b }} />
        ))}
      </ol>
      {(ofA.hasNextPage || ofB.hasNextPage) && (
        <button
          type="button"
          className="more"
          disabled={ofA.isFetching || ofB.isFetching}
          onClick={() => {
            for (const one of both) if (one.hasNextPage) void one.fetchNextPage();
          }}
        >
          {messages.more(left)}
        </button>
      )}
    </section>
  );
}

export function Compare() {
  const search = route.useSearch();
  const { set } = useFilters();
  const [a, b] = [useSpeaker(search.a), useSpeaker(search.b)];
  return (
    <View title={messages.views.compare} lead={messages.compare.lead} className="with-filters">
      <FilterColumn>
        <SpeakerField side="a" speaker={a} />
        <SpeakerField side="b" speaker={b} />
        {a && b && (
          <button type="button" className="quiet" onClick={() => set({ a: search.b, b: search.a })}>
            {messages.compare.swap}
          </button>
        )}
        <IssueFilter />
        <PeriodAndWords />
      </FilterColumn>
      <div>
        {a && b ? (
          <Compared a={a} b={b} />
        ) : (
          <div className="note">
            <p>{messages.compare.choose}</p>
          </div>
        )}
      </div>
    </View>
  );
}
