/** A day of the comparison: what each of two said on it. */
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Statement } from '../../../api/schemas/index.ts';
import { formatDay } from '../../../contract/edtf.ts';
import { entriesByIds } from '../../api/pictures.ts';
import { messages } from '../../messages/index.ts';
import { CiteButton } from '../../parts/copy.tsx';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { ReportLine } from '../../parts/entries/words.tsx';
import { permalink, statementCitation } from '../../record/citing.ts';
import { speakerName } from '../../record/names.ts';
import type { Day } from './aligned.ts';
import type { Speaker } from './speaker.tsx';

/** Statements are asked for in runs of so many. */
const run = 40;

/** The statements of the days, as far as they are there. */
export function useStatements(days: readonly Day[]): Map<string, Statement> {
  const ids = days.flatMap(({ a, b }) => [...a, ...b]);
  const runs = Array.from({ length: Math.ceil(ids.length / run) }, (_, i) =>
    ids.slice(i * run, (i + 1) * run),
  );
  const answers = useQueries({ queries: runs.map((some) => entriesByIds(some, 1)) });
  const items = answers.flatMap(({ data }) => data?.items ?? []);
  return new Map(items.flatMap((item) => (item.type === 'statement' ? [[item.id, item]] : [])));
}

/** Its date where that is another than the day's, or less than a day; that no report dates it. */
function OwnDate({ statement: { date, reported }, day }: { statement: Statement; day: string }) {
  if (date === day) return null;
  if (date === null && reported === day) return <span className="date">{messages.date.none}</span>;
  return <EdtfDate date={date} reported={reported} />;
}

function Said({ statement, isParty, day }: { statement: Statement; isParty: boolean; day: string }) {
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
        <OwnDate statement={statement} day={day} />
        {first && <ReportLine report={first.report} at={first.passages[0]?.span.join('-')} />}
        <CiteButton citation={() => statementCitation(statement, speaker, permalink(statement.id))} />
      </p>
    </li>
  );
}

export function DayOfBoth({
  day: { day, a, b },
  of,
  statements,
}: {
  day: Day;
  of: { a: Speaker; b: Speaker };
  statements: ReadonlyMap<string, Statement>;
}) {
  const iso = formatDay(day);
  const column = (side: 'a' | 'b', ids: readonly string[]) => (
    <ul className={`side side-${side}`} aria-label={of[side].name}>
      {ids.map((id) => {
        const statement = statements.get(id);
        return statement ? (
          <Said key={id} statement={statement} isParty={of[side].isParty} day={iso} />
        ) : (
          <li key={id} className="said-one loading">
            {messages.loading}
          </li>
        );
      })}
    </ul>
  );
  return (
    <li className="compared-day">
      <h2 className="compared-date">
        <EdtfDate date={iso} />
      </h2>
      {a.length > 0 && column('a', a)}
      {b.length > 0 && column('b', b)}
    </li>
  );
}
