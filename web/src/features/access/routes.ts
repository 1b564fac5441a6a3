import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  { path: '/sign-in', page: () => import('./SignInPage.svelte'), open: true },
  { path: '/me', page: () => import('./MePage.svelte'), tab: 'me' },
  { path: '/me/settings', page: () => import('./SettingsPage.svelte'), tab: 'me', open: true },
  { path: '/me/sessions', page: () => import('./SessionsPage.svelte'), tab: 'me' },
  { path: '/me/apps', page: () => import('./ConnectedAppsPage.svelte'), tab: 'me' },
  { path: '/me/passkeys', page: () => import('./PasskeysPage.svelte'), tab: 'me' },
  { path: '/me/looks', page: () => import('./LooksPage.svelte'), tab: 'me' },
  { path: '/units/:unit/audit', page: () => import('./AuditPage.svelte'), tab: 'organisation' },
];
