import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  {
    path: '/units/:unit/unproven',
    page: () => import('./UnprovenPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/call-backs',
    page: () => import('./RoundsPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/visit-checks',
    page: () => import('./VisitChecksPage.svelte'),
    tab: 'organisation',
  },
  { path: '/units/:unit/calls', page: () => import('./CallsPage.svelte'), tab: 'organisation' },
];
