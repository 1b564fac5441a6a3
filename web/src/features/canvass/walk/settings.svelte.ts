const KEY = 'walk';

class Settings {
  hideNames = $state(false);
  prompts = $state(false);
}

/** How this worker walks, kept on this phone. */
export const settings = new Settings();

try {
  Object.assign(settings, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
} catch {
  // Without storage the choice holds until the page is left.
}

export function set(change: Partial<Pick<Settings, 'hideNames' | 'prompts'>>): void {
  Object.assign(settings, change);
  const { hideNames, prompts } = settings;
  try {
    localStorage.setItem(KEY, JSON.stringify({ hideNames, prompts }));
  } catch {
    // As above.
  }
}
