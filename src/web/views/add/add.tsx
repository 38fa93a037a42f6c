/** Reports in: pasted, dropped, or by address; and how far that is. */
import '../../styles/views/add.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import type { Job, PageAddress, PastedReports } from '../../../api/schemas/index.ts';
import { send } from '../../api/client.ts';
import { addJob } from '../../api/live.ts';
import { jobsQuery, sessionQuery } from '../../api/questions.ts';
import { messages } from '../../messages/index.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { FileDrop } from './file-drop.tsx';
import { JobNote } from './job-note.tsx';

function useSending<T>(send: (what: T) => Promise<Job>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: (job) => addJob(client, job) });
}

function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is given as a child.
    <label className="field">
      <span>{label}</span>
      {children}
      {hint && <span className="faint hint">{hint}</span>}
    </label>
  );
}

/** What was filled in; what was left empty is left out. */
const filled = (form: HTMLFormElement): { [name: string]: string } =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
    ),
  );

function Paste() {
  const sending = useSending((body: PastedReports) => send<Job>('POST', '/reports', body));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { text = '', ...rest } = filled(form);
    sending.mutate({ reports: [{ text, ...rest }] }, { onSuccess: () => form.reset() });
  };
  return (
    <section className="paste-way">
      <h2>{messages.add.paste}</h2>
      <form className="paste" onSubmit={onSubmit}>
        <Field label={messages.add.text}>
          <textarea name="text" rows={9} required dir="auto" />
        </Field>
        <div className="paste-fields">
          <Field label={messages.add.title}>
            <input name="title" dir="auto" autoComplete="off" />
          </Field>
          <Field label={messages.add.published} hint={messages.add.publishedHint}>
            <input name="published" type="date" />
          </Field>
          <Field label={messages.add.publisher}>
            <input name="source" dir="auto" autoComplete="off" />
          </Field>
          <Field label={messages.add.url}>
            <input name="url" type="url" autoComplete="off" />
          </Field>
        </div>
        <button type="submit" disabled={sending.isPending}>
          {sending.isPending ? messages.add.sending : messages.add.send}
        </button>
      </form>
      {sending.error && <ProblemNote error={sending.error} />}
    </section>
  );
}

function Files() {
  const sending = useSending((files: File[]) => {
    const form = new FormData();
    for (const file of files) form.append('files', file);
    return send<Job>('POST', '/reports', form);
  });
  return (
    <section>
      <h2>{messages.add.files}</h2>
      <FileDrop isBusy={sending.isPending} onFiles={(files) => sending.mutate(files)} />
      {sending.error && <ProblemNote error={sending.error} />}
    </section>
  );
}

function Address() {
  const sending = useSending((body: PageAddress) => send<Job>('POST', '/reports/url', body));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { url = '', pages } = filled(form);
    sending.mutate({ url, pages: pages !== undefined }, { onSuccess: () => form.reset() });
  };
  return (
    <section>
      <h2>{messages.add.byUrl}</h2>
      <form className="by-address" onSubmit={onSubmit}>
        <Field label={messages.add.url} hint={messages.add.fetchHint}>
          <input name="url" type="url" required autoComplete="off" placeholder="https://" />
        </Field>
        <label className="check">
          <input name="pages" type="checkbox" defaultChecked />
          {messages.add.pages}
        </label>
        <button type="submit" disabled={sending.isPending}>
          {sending.isPending ? messages.add.fetching : messages.add.fetch}
        </button>
      </form>
      {sending.error && <ProblemNote error={sending.error} />}
    </section>
  );
}

function Jobs() {
  const { data, error, refetch } = useQuery(jobsQuery);
  return (
    <section>
      <h2>{messages.add.jobs}</h2>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="faint">{messages.add.noJobs}</p>}
      <ul className="plain jobs">
        {data?.items.map((job) => (
          <JobNote key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}

export function Add() {
  const { data: session } = useQuery(sessionQuery);
  return (
    <View title={messages.views.add} lead={messages.add.lead} className="add-view">
      {session?.role === 'reader' ? (
        <p className="note">{messages.add.readOnly}</p>
      ) : (
        <div className="add-ways">
          <Files />
          <Paste />
          <Address />
        </div>
      )}
      <Jobs />
    </View>
  );
}
