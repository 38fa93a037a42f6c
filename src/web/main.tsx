import './styles/base.css';
import './styles/shell.css';
import './styles/overlay.css';
import './styles/forms.css';
import './styles/entries.css';
import './styles/tables.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from './api/queries.ts';
import { newRouter } from './app/router.tsx';

const client = newQueryClient();

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={newRouter(client)} />
    </QueryClientProvider>
  </StrictMode>,
);
