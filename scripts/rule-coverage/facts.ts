import type { Check } from './rows';

/** What makes an ECS design wrong, fact by fact, as checks to be printed. */
export function factChecks(): Check[] {
  return [];
}
