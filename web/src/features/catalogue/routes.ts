import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/posts', page: () => import('./CataloguePage.svelte'), tab: 'me' },
  { path: '/posts/new', page: () => import('./PostEditPage.svelte'), tab: 'me' },
  { path: '/posts/:code', page: () => import('./PostPage.svelte'), tab: 'me' },
  { path: '/posts/:code/edit', page: () => import('./PostEditPage.svelte'), tab: 'me' },
];
