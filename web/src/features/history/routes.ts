import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/units/:unit/history', page: () => import('./AsOfPage.svelte'), tab: 'organisation' },
  {
    path: '/units/:unit/history/:post/:seat',
    page: () => import('./SeatPage.svelte'),
    tab: 'organisation',
  },
  { path: '/units/:unit/terms', page: () => import('./TermsPage.svelte'), tab: 'organisation' },
  {
    path: '/members/:constituency/:member/posts',
    page: () => import('./PersonPage.svelte'),
    tab: 'organisation',
  },
  { path: '/me/posts', page: () => import('./PersonPage.svelte'), tab: 'me' },
];
