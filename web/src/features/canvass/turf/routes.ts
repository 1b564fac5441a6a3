import type { Route } from '$platform/routes.ts';

/** Turf and forms at the desk. */
export const routes: Route[] = [
  {
    path: '/units/:unit/forms',
    page: () => import('../forms/FormsPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/forms/:form',
    page: () => import('../forms/FormPage.svelte'),
    tab: 'organisation',
  },
  { path: '/units/:unit/turfs', page: () => import('./TurfsPage.svelte'), tab: 'organisation' },
  { path: '/units/:unit/turfs/new', page: () => import('./CutPage.svelte'), tab: 'organisation' },
  {
    path: '/turfs/:constituency/:turf',
    page: () => import('./TurfPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/turfs/:constituency/:turf/paper',
    page: () => import('./PaperPage.svelte'),
    tab: 'organisation',
  },
];
