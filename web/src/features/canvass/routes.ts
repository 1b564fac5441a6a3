import type { Route } from '$platform/routes.ts';

// Open without signing in: a session that ended by time must not stop a day's work. The store has its own lock.
const page = { tab: 'doors', open: true, worksOffline: true } as const;

export const routes: Route[] = [
  { ...page, path: '/doors', page: () => import('./walk/WalkPage.svelte') },
  { ...page, path: '/doors/work', page: () => import('./walk/WorkPage.svelte') },
  { ...page, path: '/doors/phone', page: () => import('./walk/PhonePage.svelte') },
  { ...page, path: '/doors/:booth', page: () => import('./walk/DoorsPage.svelte') },
  { ...page, path: '/doors/:booth/new', page: () => import('./walk/NewDoorPage.svelte') },
  {
    ...page,
    path: '/doors/:booth/at/:door',
    page: () => import('./walk/DoorPage.svelte'),
    stays: true,
  },
  {
    ...page,
    path: '/doors/:booth/at/:door/change',
    page: () => import('./walk/ChangeDoorPage.svelte'),
  },
  {
    path: '/units/:unit/doors',
    page: () => import('./desk/BoothDoorsPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/move-doors',
    page: () => import('./desk/MoveDoorsPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/house-list',
    page: () => import('./desk/HouseListPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/conflicts',
    page: () => import('./desk/ConflictsPage.svelte'),
    tab: 'organisation',
  },
  { path: '/units/:unit/held', page: () => import('./desk/HeldPage.svelte'), tab: 'organisation' },
  {
    path: '/units/:unit/forms',
    page: () => import('./forms/FormsPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/forms/:form',
    page: () => import('./forms/FormPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/turfs',
    page: () => import('./turf/TurfsPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/units/:unit/turfs/new',
    page: () => import('./turf/CutPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/turfs/:constituency/:turf',
    page: () => import('./turf/TurfPage.svelte'),
    tab: 'organisation',
  },
  {
    path: '/turfs/:constituency/:turf/paper',
    page: () => import('./turf/PaperPage.svelte'),
    tab: 'organisation',
  },
];
