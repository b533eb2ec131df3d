// Finds a Chromium for the tests in a browser. Uses nothing but Node.
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** The path of a Chromium that the system has, else null: Playwright then uses the one that it installed. */
export function findSystemChromium() {
  return process.env.CHROMIUM_PATH ?? PLACES.find((path) => existsSync(path)) ?? null;
}
