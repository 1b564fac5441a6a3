export type Language = 'hi' | 'en';
export type Theme = 'system' | 'light' | 'dark';
export type TypeSize = 'normal' | 'large';

const KEY = 'preferences';

class Preferences {
  language = $state<Language>('hi');
  theme = $state<Theme>('system');
  typeSize = $state<TypeSize>('normal');
}

/** How this person reads, kept on this device. */
export const preferences = new Preferences();

function stored(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
}

function show(): void {
  const root = document.documentElement;
  root.lang = preferences.language;
  root.dataset.theme = preferences.theme;
  root.dataset.type = preferences.typeSize;
}

export function restorePreferences(): void {
  Object.assign(preferences, stored());
  show();
}

export function hasChosenLanguage(): boolean {
  return stored().language !== undefined;
}

export function prefer(
  change: Partial<Pick<Preferences, 'language' | 'theme' | 'typeSize'>>,
): void {
  Object.assign(preferences, change);
  const { language, theme, typeSize } = preferences;
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, theme, typeSize }));
  } catch {
    // Without storage the choice holds until the page is left.
  }
  show();
}
