import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/board', page: () => import('./MyBoardPage.svelte'), tab: 'board' },
  { path: '/units/:unit/board', page: () => import('./BoardPage.svelte'), tab: 'board' },
];
