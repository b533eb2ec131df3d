/** The path of a Chromium that the system has, else null: Playwright then uses the one that it installed. */
export function findSystemChromium(): string | null;
