import type { Component } from 'svelte';

export type Params = Record<string, string>;
export type Page = Component<{ params: Params }>;
export type Tab = 'today' | 'doors' | 'network' | 'board' | 'organisation' | 'me';

export interface PageModule {
  default: Component<never>;
}

/** A page of the app: `/units/:unit` and what to load for it. */
export interface Route {
  path: string;
  page: () => Promise<PageModule>;
  tab?: Tab;
  /** Opens without signing in. */
  open?: boolean;
  /** The page follows its address by itself: from one door to the next it stays and only what differs is drawn. */
  stays?: boolean;
  /** The page works without internet, and says itself that there is none. */
  worksOffline?: boolean;
}

export interface Match {
  route: Route;
  params: Params;
}

function paramsOf(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/');
  const given = path.replace(/(.)\/$/, '$1').split('/');
  if (wanted.length !== given.length) return null;
  const params: Params = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':')) {
      if (value === '') return null;
      params[part.slice(1)] = decodeURIComponent(value);
    } else if (part !== value) return null;
  }
  return params;
}

/** The first route whose pattern fits the path. */
export function match(routes: Route[], path: string): Match | null {
  for (const route of routes) {
    const params = paramsOf(route.path, path);
    if (params) return { route, params };
  }
  return null;
}
