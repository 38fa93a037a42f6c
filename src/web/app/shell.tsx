/** What stands around every view. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useIsLost } from '../api/connection.ts';
import { listen } from '../api/live.ts';
import { sessionQuery } from '../api/questions.ts';
import { messages } from '../messages/index.ts';
import { Said } from '../parts/said.tsx';
import { Header, searchField } from './header.tsx';
import { listenToKeys } from './keys.ts';
import { LoginPage } from './login.tsx';

const Palette = lazy(() => import('./palette.tsx').then((m) => ({ default: m.Palette })));
const KeyList = lazy(() => import('./key-list.tsx').then((m) => ({ default: m.KeyList })));

const SavedViews = lazy(() => import('../views/saved/saved.tsx').then((m) => ({ default: m.SavedViews })));

type Open = 'palette' | 'keys' | 'saved' | null;

function Lost() {
  const isLost = useIsLost();
  return (
    <div role="status" className="lost">
      {isLost && <p>{messages.lost}</p>}
    </div>
  );
}

export function Shell() {
  const client = useQueryClient();
  const router = useRouter();
  const session = useQuery(sessionQuery);
  const [open, setOpen] = useState<Open>(null);
  const isIn = session.data?.role !== null && session.data !== undefined;

  useEffect(() => (isIn ? listen(client) : undefined), [client, isIn]);
  useEffect(
    () =>
      listenToKeys({
        search: () => searchField()?.focus(),
        palette: () => setOpen((now) => (now === 'palette' ? null : 'palette')),
        keys: () => setOpen('keys'),
        saved: () => setOpen('saved'),
        go: (to) => void router.navigate({ to }),
      }),
    [router],
  );

  if (session.data?.role === null) return <LoginPage />;
  return (
    <>
      <a className="skip" href="#content">
        {messages.skip}
      </a>
      <Header
        onPalette={() => setOpen('palette')}
        onKeys={() => setOpen('keys')}
        onSaved={() => setOpen('saved')}
      />
      <Lost />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Said />
      <Suspense>
        {open === 'palette' && <Palette onClose={() => setOpen(null)} onSave={() => setOpen('saved')} />}
        {open === 'saved' && <SavedViews onClose={() => setOpen(null)} />}
        {open === 'keys' && <KeyList onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}
