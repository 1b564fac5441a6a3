import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/me/hand-overs', page: () => import('./MyHandOversPage.svelte'), tab: 'me' },
  {
    path: '/units/:unit/hand-overs',
    page: () => import('./UnitHandOversPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/hand-overs/:constituency/:appointment',
    page: () => import('./HandOverPage.svelte'),
    tab: 'today',
  },
  {
    path: '/hand-overs/:constituency/:appointment/thanks',
    page: () => import('./ThanksPage.svelte'),
    tab: 'today',
  },
];
