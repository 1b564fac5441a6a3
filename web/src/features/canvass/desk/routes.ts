import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  {
    path: '/units/:unit/doors',
    page: () => import('./BoothDoorsPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/house-list',
    page: () => import('./HouseListPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/conflicts',
    page: () => import('./ConflictsPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/held',
    page: () => import('./HeldPage.svelte'),
    tab: 'organisation',
  },
];
