import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/network', page: () => import('./FeedPage.svelte'), tab: 'network' },
  { path: '/network/write', page: () => import('./WritePage.svelte'), tab: 'network' },
  {
    path: '/network/report',
    page: () => import('./moderation/ReportPage.svelte'),
    tab: 'network',
  },
  {
    path: '/network/filters',
    page: () => import('./moderation/FiltersPage.svelte'),
    tab: 'network',
  },
  {
    path: '/network/moderation',
    page: () => import('./moderation/QueuePage.svelte'),
    tab: 'network',
  },
  {
    path: '/network/moderation/reports/:id',
    page: () => import('./moderation/OneReportPage.svelte'),
    tab: 'network',
  },
  {
    path: '/network/moderation/accounts/:id',
    page: () => import('./moderation/ModeratedPage.svelte'),
    tab: 'network',
  },
  {
    path: '/network/moderation/rules',
    page: () => import('./moderation/TextRulesPage.svelte'),
    tab: 'network',
  },
  {
    path: '/network/moderation/announcements',
    page: () => import('./moderation/AnnouncePage.svelte'),
    tab: 'network',
  },
  {
    path: '/me/measures',
    page: () => import('./moderation/OwnMeasuresPage.svelte'),
    tab: 'me',
  },
  {
    path: '/network/notifications',
    page: () => import('./NotificationsPage.svelte'),
    tab: 'network',
  },
  {
    path: '/network/conversations',
    page: () => import('./ConversationsPage.svelte'),
    tab: 'network',
  },
  { path: '/network/scheduled', page: () => import('./ScheduledPage.svelte'), tab: 'network' },
  { path: '/me/notices', page: () => import('./NoticesPage.svelte'), tab: 'me' },
  { path: '/network/own', page: () => import('./AccountPage.svelte'), tab: 'network' },
  { path: '/network/own/edit', page: () => import('./ProfilePage.svelte'), tab: 'network' },
  { path: '/network/bookmarks', page: () => import('./BookmarksPage.svelte'), tab: 'network' },
  { path: '/network/search', page: () => import('./SearchPage.svelte'), tab: 'network' },
  { path: '/network/tags/:tag', page: () => import('./TagPage.svelte'), tab: 'network' },
  {
    path: '/network/statuses/:id/history',
    page: () => import('./HistoryPage.svelte'),
    tab: 'network',
  },
  { path: '/network/statuses/:id', page: () => import('./ThreadPage.svelte'), tab: 'network' },
  { path: '/network/accounts/:handle', page: () => import('./AccountPage.svelte'), tab: 'network' },
];

/** Sends files before the status that carries them. */
export const mediaSender = () => import('./compose/send-media.ts');

/** What a unit says, for the unit's own page. */
export const unitFeed = () => import('./UnitFeedPanel.svelte');
