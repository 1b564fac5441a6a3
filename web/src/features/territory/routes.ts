import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/imports', page: () => import('./ImportsPage.svelte'), tab: 'me' },
  { path: '/imports/new', page: () => import('./NewImportPage.svelte'), tab: 'me' },
  { path: '/imports/:import', page: () => import('./ImportPage.svelte'), tab: 'me' },
];
