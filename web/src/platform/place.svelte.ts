/** Where the reader is: the path and query of the page, followed by whatever shows them. */
class Place {
  path = $state(location.pathname);
  query = $state.raw(new URLSearchParams(location.search));
  /** Whether the reader came here from another page of the app. */
  moved = false;
}

export const place = new Place();

function look(): void {
  place.moved = true;
  place.path = location.pathname;
  place.query = new URLSearchParams(location.search);
}

export function go(path: string, options: { replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  look();
  scrollTo(0, 0);
}

/** Changes the query in place, so that a reload or a shared link shows the same. */
export function setQuery(changes: Record<string, string | null>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  history.replaceState(
    history.state,
    '',
    text ? `${location.pathname}?${text}` : location.pathname,
  );
}

const OWN_KEYS = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** Lets plain links of this site move within the app; `isPage` tells which paths the app has. */
export function followLinks(isPage: (path: string) => boolean): void {
  addEventListener('popstate', look);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || OWN_KEYS(event)) return;
    if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.hash && link.pathname === location.pathname) return;
    if (!isPage(link.pathname)) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
