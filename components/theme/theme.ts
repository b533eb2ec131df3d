/** What a visitor may choose: a fixed theme, or the one of their system. */
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;

/** One of the themes that a visitor may choose. */
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** The key under which the browser keeps the choice; `public/theme.js` reads the same one before the first paint. */
export const THEME_STORAGE_KEY = 'gantry-theme';

/** Reads a stored value; anything unknown, and nothing at all, follows the system. */
export function parseThemeChoice(stored: string | null): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
}

/** Says which of the two looks a choice means on a system that prefers dark or not. */
export function resolveTheme(choice: ThemeChoice, systemIsDark: boolean): 'light' | 'dark' {
  if (choice === 'system') return systemIsDark ? 'dark' : 'light';
  return choice;
}
