import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/network', page: () => import('./FeedPage.svelte'), tab: 'network' },
  { path: '/network/write', page: () => import('./WritePage.svelte'), tab: 'network' },
  {
    path: '/network/notifications',
    page: () => import('./NotificationsPage.svelte'),
    tab: 'network',
  },
  { path: '/network/scheduled', page: () => import('./ScheduledPage.svelte'), tab: 'network' },
  { path: '/network/bookmarks', page: () => import('./BookmarksPage.svelte'), tab: 'network' },
  { path: '/network/search', page: () => import('./SearchPage.svelte'), tab: 'network' },
  { path: '/network/tags/:tag', page: () => import('./TagPage.svelte'), tab: 'network' },
  { path: '/network/statuses/:id', page: () => import('./ThreadPage.svelte'), tab: 'network' },
  { path: '/network/accounts/:handle', page: () => import('./AccountPage.svelte'), tab: 'network' },
];

/** Sends files before the status that carries them. */
export const mediaSender = () => import('./compose/send-media.ts');

/** What a unit says, for the unit's own page. */
export const unitFeed = () => import('./UnitFeedPanel.svelte');
