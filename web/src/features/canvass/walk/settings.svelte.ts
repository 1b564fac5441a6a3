import type { Store } from '$features/canvass/store/store.ts';

const KEY = 'settings';

interface Choices {
  hideNames: boolean;
  prompts: boolean;
}

class Settings implements Choices {
  hideNames = $state(false);
  prompts = $state(false);
}

/** How the worker whose store is open walks. */
export const settings = new Settings();

let own: Pick<Store, 'value' | 'keepValue'> | null = null;

/** Takes up what this worker chose; on a shared phone each has a store, and choices, of their own. */
export async function takeUp(store: Pick<Store, 'value' | 'keepValue'>): Promise<void> {
  const chosen = await store.value<Partial<Choices>>(KEY).catch(() => undefined);
  own = store;
  Object.assign(settings, { hideNames: false, prompts: false, ...chosen });
}

export async function set(change: Partial<Choices>): Promise<void> {
  Object.assign(settings, change);
  const { hideNames, prompts } = settings;
  // on a full disk the choice holds until the page is left
  await own?.keepValue(KEY, { hideNames, prompts }).catch(() => undefined);
}
