/** One job as the server tells it: how much of it is read, what was found, what was wrong. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Job } from '../../../api/schemas/index.ts';
import { send } from '../../api/client.ts';
import { addJob } from '../../api/live.ts';
import { messages } from '../../messages/index.ts';
import { timeWords } from '../../record/dates.ts';

const size = (bytes: number) =>
  bytes >= 1e6
    ? `${(bytes / 1e6).toFixed(1)} MB`
    : `${Math.max(bytes > 0 ? 1 : 0, Math.round(bytes / 1e3))} kB`;

const isUnderWay = ({ ended }: Job) => ended === null;

/** How much of what is known to come is there, and in words; nothing where that is not known. */
function measured({ bytes, pages, state }: Job): { share: number; words: string } | null {
  if (state === 'fetching')
    return pages && { share: pages.done / pages.total, words: messages.add.items(pages.done, pages.total) };
  if (state !== 'reading' || bytes.total === 0) return null;
  return { share: bytes.done / bytes.total, words: messages.add.bytes(size(bytes.done), size(bytes.total)) };
}

function Progress({ job }: { job: Job }) {
  const far = measured(job);
  return (
    <p className="job-progress">
      <progress aria-label={messages.add.state[job.state]} max={1} {...(far ? { value: far.share } : {})} />
      {far && <span className="faint">{far.words}</span>}
    </p>
  );
}

function Counts({ job: { counts } }: { job: Job }) {
  const told = (Object.keys(messages.add.counts) as (keyof Job['counts'])[])
    .filter((name) => name === 'reports' || counts[name] > 0)
    .map((name) => messages.add.counts[name](counts[name]));
  return <p>{told.join(', ')}</p>;
}

function Found({ job: { reports } }: { job: Job }) {
  if (reports.length === 0) return null;
  const [first] = reports;
  return (
    <p>
      {reports.length === 1 ? (
        <Link to="/reports/$id" params={{ id: first! }}>
          {messages.add.openReport}
        </Link>
      ) : (
        <Link to="/reports" search={{ order: 'ingested', reverse: true }}>
          {messages.add.openReports(reports.length)}
        </Link>
      )}
    </p>
  );
}

export function JobNote({ job }: { job: Job }) {
  const client = useQueryClient();
  const stopping = useMutation({
    mutationFn: () => send<Job>('DELETE', `/jobs/${job.id}`),
    onSuccess: (stopped) => addJob(client, stopped),
  });
  return (
    <li className="job" data-job={job.id} data-state={job.state}>
      <p className="job-head">
        <span dir="auto">{job.names.slice(0, 3).join(', ')}</span>
        {job.names.length > 3 && <span> +{job.names.length - 3}</span>}{' '}
        <span className="job-state">{messages.add.state[job.state]}</span>{' '}
        <time className="faint" dateTime={job.created}>
          {timeWords(job.created)}
        </time>
      </p>
      {isUnderWay(job) && <Progress job={job} />}
      {job.state !== 'fetching' && <Counts job={job} />}
      {!isUnderWay(job) && <Found job={job} />}
      {job.failure && <p role="alert">{job.failure}</p>}
      {job.problems.length > 0 && (
        <details>
          <summary>{messages.add.problems(job.problems.length)}</summary>
          <ul className="plain">
            {job.problems.map((problem) => (
              <li key={`${problem.place} ${problem.kind} ${problem.message}`}>
                <span dir="auto">{problem.place}</span>: {problem.message} <em>{problem.remedy}</em>
              </li>
            ))}
          </ul>
        </details>
      )}
      {isUnderWay(job) && (
        <button
          type="button"
          className="quiet"
          disabled={stopping.isPending}
          onClick={() => stopping.mutate()}
        >
          {messages.add.stop}
        </button>
      )}
    </li>
  );
}
