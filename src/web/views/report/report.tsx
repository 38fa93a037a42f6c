/** A report as it was published, with what was read in it marked in place. */
import '../../styles/views/report.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Layer, Report } from '../../../api/schemas/index.ts';
import { reportQuery } from '../../api/questions.ts';
import { messages } from '../../messages/index.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import type { Span } from '../../record/selection.ts';
import { About } from './about.tsx';
import type { Addable } from './adding/add-entry.tsx';
import { Adding } from './adding/adding.tsx';
import { LayerChoice } from './layer-choice.tsx';
import { chosenLayers } from './layers.ts';
import { MarkedText } from './marked-text.tsx';
import { Side } from './side.tsx';

const route = getRouteApi('/reports/$id');

/** `120-180` as offsets; null for anything else. */
function spanIn(at: string | undefined): [number, number] | null {
  const m = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '');
  const span: [number, number] | null = m ? [Number(m[1]), Number(m[2])] : null;
  return span && span[0] < span[1] ? span : null;
}

function Read({ report }: { report: Report }) {
  const { layers, at, add } = route.useSearch();
  const [selected, setSelected] = useState<Span | null>(null);
  const select = useCallback(
    (span: Span | null) =>
      setSelected((now) => (now?.[0] === span?.[0] && now?.[1] === span?.[1] ? now : span)),
    [],
  );
  const navigate = useNavigate({ from: '/reports/$id' });
  const shown = useMemo(() => chosenLayers(layers), [layers]);
  const chosen = useMemo(() => spanIn(at), [at]);
  const marks = useMemo(() => report.marks.filter((m) => shown.has(m.layer)), [report.marks, shown]);
  const choose = (span: Span | null) =>
    void navigate({
      search: (before) => ({ ...before, at: span?.join('-') }),
      replace: true,
      resetScroll: false,
    });
  const startAdding = (kind: Addable | undefined, span: Span | null) =>
    void navigate({
      search: (before) => ({ ...before, at: span?.join('-'), add: kind }),
      replace: true,
      resetScroll: false,
    });
  const show = (some: readonly Layer[]) =>
    void navigate({
      search: (before) => ({ ...before, layers: some.length > 0 ? [...some] : ['none'] }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="report-columns">
      <article className="report-text" lang={report.language ?? undefined}>
        {report.status === 'empty' ? (
          <p className="note">{messages.report.empty}</p>
        ) : (
          <MarkedText text={report.text} marks={marks} chosen={chosen} onChoose={choose} onSelect={select} />
        )}
      </article>
      <aside className="report-side">
        {report.reading ? (
          <LayerChoice marks={report.marks} shown={shown} onShow={show} />
        ) : (
          <p className="note">{messages.report.notRead}</p>
        )}
        <Adding
          report={report}
          kind={add}
          chosen={chosen}
          selected={selected}
          onKind={(kind) => startAdding(kind, chosen)}
          onChoose={(span) => startAdding(add ?? 'occasion', span)}
        />
        <Side report={report} chosen={chosen} onChoose={choose} />
      </aside>
    </div>
  );
}

export function ReportPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(reportQuery(id));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <p className="loading">{messages.loading}</p>;
  return (
    <View
      title={data.title ?? messages.report.untitled}
      lead={<About report={data} />}
      className="report-view"
    >
      <Read key={data.id} report={data} />
    </View>
  );
}
