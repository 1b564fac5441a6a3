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
  { path: '/me/data', page: () => import('./MyDataPage.svelte'), tab: 'me' },
  // open: what was erased is still read once nobody is signed in any more
  { path: '/me/erase', page: () => import('./ErasePage.svelte'), tab: 'me', open: true },
  {
    path: '/units/:unit/duplicates',
    page: () => import('./DuplicatesPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/breaches',
    page: () => import('./BreachesPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/breaches/new',
    page: () => import('./NewBreachPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/breaches/:constituency/:breach',
    page: () => import('./BreachPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/slips/new',
    page: () => import('./slips/EnterSlipPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/slips',
    page: () => import('./slips/UnprovenSlipsPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/slips/:constituency/:slip',
    page: () => import('./SlipPage.svelte'),
    tab: 'organisation',
  },
  { path: '/me/slips', page: () => import('./slips/MySlipsPage.svelte'), tab: 'me' },
  { path: '/me/credits', page: () => import('./credits/MyCreditsPage.svelte'), tab: 'me' },
  {
    path: '/units/:unit/credit-flags',
    page: () => import('./credits/FlagsPage.svelte'),
    tab: 'organisation',
  },
];
