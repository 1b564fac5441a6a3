import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/demonstration', page: () => import('./PeoplePage.svelte'), open: true },
  { path: '/demonstration/outbox', page: () => import('./OutboxPage.svelte'), open: true },
];
