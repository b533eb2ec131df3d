/** What stands for the newest revision of a task definition. */
export const LATEST_REVISION = 'latest';

/** A revision as a number; nothing for what is none. ECS counts from 1. */
export function revisionNumber(text: string): number | undefined {
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}
