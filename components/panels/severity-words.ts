import type { Severity } from '@/lib/validation/finding';

/** A severity in words, for one finding and for several. */
export const SEVERITY_WORDS: Record<Severity, readonly [one: string, many: string]> = {
  error: ['error', 'errors'],
  security: ['security', 'security'],
  warning: ['warning', 'warnings'],
  hint: ['hint', 'hints'],
};
