import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/units/:unit/walk', page: () => import('./WalkPage.svelte'), tab: 'organisation' },
  {
    path: '/units/:unit/revisits',
    page: () => import('./RevisitsPage.svelte'),
    tab: 'organisation',
  },
];
