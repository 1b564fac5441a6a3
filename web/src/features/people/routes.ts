import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/units/:unit/people', page: () => import('./PeoplePage.svelte'), tab: 'organisation' },
  { path: '/units/:unit/invite', page: () => import('./InvitePage.svelte'), tab: 'organisation' },
  {
    path: '/members/:constituency/:member',
    page: () => import('./MemberPage.svelte'),
    tab: 'organisation',
  },
  { path: '/me/move', page: () => import('./MoveMyselfPage.svelte'), tab: 'me' },
];
