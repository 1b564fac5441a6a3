import { routes as access } from '$features/access/routes.ts';
import { routes as appointments } from '$features/appointments/routes.ts';
import { routes as canvass } from '$features/canvass/routes.ts';
import { routes as catalogue } from '$features/catalogue/routes.ts';
import { routes as drives } from '$features/drives/routes.ts';
import { routes as demonstration } from '$features/demonstration/routes.ts';
import { routes as history } from '$features/history/routes.ts';
import { routes as mentors } from '$features/mentors/routes.ts';
import { routes as network } from '$features/network/routes.ts';
import { routes as people } from '$features/people/routes.ts';
import { routes as proving } from '$features/proving/routes.ts';
import { routes as supervision } from '$features/supervision/routes.ts';
import { routes as strength } from '$features/strength/routes.ts';
import { routes as territory } from '$features/territory/routes.ts';
import { match, type Match, type Route } from '$platform/routes.ts';

const own: Route[] = [
  { path: '/', page: () => import('./TodayPage.svelte'), tab: 'today' },
  { path: '/organisation', page: () => import('./MyUnitPage.svelte'), tab: 'organisation' },
  { path: '/units/:unit', page: () => import('./UnitPage.svelte'), tab: 'organisation' },
];

const all = [
  ...own,
  ...access,
  ...territory,
  ...people,
  ...appointments,
  ...canvass,
  ...drives,
  ...catalogue,
  ...strength,
  ...supervision,
  ...proving,
  ...mentors,
  ...history,
  ...network,
  ...demonstration,
];

export const pageAt = (path: string): Match | null => match(all, path);
export const isPage = (path: string): boolean => pageAt(path) !== null;
