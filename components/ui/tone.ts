import type { IconName } from './icon';

/** What a message is about; each tone has its colour and its own shape, so that colour is never the only sign. */
export type Tone = 'error' | 'warning' | 'security' | 'hint' | 'success' | 'neutral';

/** The colours of a tone: its text on its soft surface. */
export const TONE_CLASS: Record<Tone, string> = {
  error: 'bg-error-soft text-error',
  warning: 'bg-warn-soft text-warn',
  security: 'bg-security-soft text-security',
  hint: 'bg-hint-soft text-hint',
  success: 'bg-ok-soft text-ok',
  neutral: 'bg-surface-2 text-text-2',
};

/** The shape of a tone; neutral has none. */
export const TONE_ICON: Record<Tone, IconName | undefined> = {
  error: 'error',
  warning: 'warning',
  security: 'shield',
  hint: 'info',
  success: 'check',
  neutral: undefined,
};
