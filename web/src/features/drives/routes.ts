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

/** The card of today's page, which comes when it is needed; here, so that the rest of the feature does not come along. */
export const loadMyDrives = () => import('./mine/MyDrives.svelte');
