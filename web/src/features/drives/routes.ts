import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/units/:unit/drives', page: () => import('./DrivesPage.svelte'), tab: 'organisation' },
  {
    path: '/units/:unit/drives/new',
    page: () => import('./NewDrivePage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/drives/:drive',
    page: () => import('./DrivePage.svelte'),
    tab: 'organisation',
  },
];
