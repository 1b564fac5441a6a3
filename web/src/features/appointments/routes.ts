import type { Route } from '$platform/routes.ts';

export const routes: Route[] = [
  {
    path: '/units/:unit/vacancies',
    page: () => import('./VacanciesPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/appoint/:post/:seat',
    page: () => import('./AppointPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/proposals',
    page: () => import('./ProposalsPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/offers/:constituency/:appointment',
    page: () => import('./OfferPage.svelte'),
    tab: 'today',
  },
  {
    path: '/appointments/:constituency/:appointment/card',
    page: () => import('./cards/CardPage.svelte'),
    tab: 'me',
  },
  { path: '/scan', page: () => import('./cards/ScanPage.svelte'), tab: 'me', open: true },
  { path: '/units/:unit/letters', page: () => import('./LettersPage.svelte'), tab: 'organisation' },
  {
    path: '/appointments/:constituency/:appointment/papers',
    page: () => import('./letters/PapersPage.svelte'),
    tab: 'organisation',
  },
  { path: '/me/signature', page: () => import('./letters/SignaturePage.svelte'), tab: 'me' },
  { path: '/letter-text', page: () => import('./letters/LetterTextPage.svelte'), tab: 'me' },
  { path: '/units/:unit/bulk', page: () => import('./BulkPage.svelte'), tab: 'organisation' },
  {
    path: '/appointment-batches/:batch',
    page: () => import('./bulk/BatchPage.svelte'),
    tab: 'organisation',
  },
];
