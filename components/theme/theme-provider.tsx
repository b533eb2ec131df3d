'use client';

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { parseThemeChoice, resolveTheme, THEME_STORAGE_KEY, type ThemeChoice } from './theme';

/** Keeps the page in the chosen theme, also when the system or another tab changes it. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const choice = useSyncExternalStore(subscribeToChoice, readChoice, () => 'system' as const);
  const systemIsDark = useSyncExternalStore(subscribeToSystem, readSystem, () => false);
  const theme = resolveTheme(choice, systemIsDark);

  useEffect(() => {
    const now = resolveTheme(readChoice(), readSystem());
    document.documentElement.classList.toggle('dark', now === 'dark');
  }, [theme]);

  const setChoice = useCallback((next: ThemeChoice) => {
    try {
      localStorage.setItem(THEME_STORAGE_KEY, next);
    } catch {
      // Storage may be blocked or full: the theme then stays as it is.
    }
    window.dispatchEvent(new Event(CHANGED));
  }, []);

  const value = useMemo(() => ({ choice, theme, setChoice }), [choice, theme, setChoice]);
  return <ThemeContext value={value}>{children}</ThemeContext>;
}

/** Gives the visitor's choice, the look it means now (`light` or `dark`), and a way to change it. */
export function useTheme(): ThemeState {
  return useContext(ThemeContext);
}

type ThemeState = { choice: ThemeChoice; theme: 'light' | 'dark'; setChoice: (choice: ThemeChoice) => void };

const CHANGED = 'gantry-theme-changed';
const DARK_QUERY = '(prefers-color-scheme: dark)';
const ThemeContext = createContext<ThemeState>({ choice: 'system', theme: 'light', setChoice: () => undefined });

function readChoice(): ThemeChoice {
  try {
    return parseThemeChoice(localStorage.getItem(THEME_STORAGE_KEY));
  } catch {
    return 'system';
  }
}

function readSystem(): boolean {
  return matchMedia(DARK_QUERY).matches;
}

function subscribeToChoice(onChange: () => void): () => void {
  window.addEventListener('storage', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('storage', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

function subscribeToSystem(onChange: () => void): () => void {
  const query = matchMedia(DARK_QUERY);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
