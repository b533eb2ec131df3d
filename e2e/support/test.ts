import { test as base, expect, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { EditorPage } from './editor-page';
import { HomePage } from './home-page';

interface Fixtures {
  /** Says which messages on the console a journey is expected to cause. */
  readonly expectOnConsole: (pattern: RegExp) => void;
  /** Opens a browser of somebody else, or of the same person on another machine; closed when the test ends. */
  readonly openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  readonly home: HomePage;
  readonly editor: EditorPage;
}

export { expect };

interface Watch {
  readonly expected: RegExp[];
  readonly watch: (context: BrowserContext) => void;
}

/** A test in a browser in which nothing unexpected may be said on the console, and no page may throw. */
export const test = base.extend<Fixtures & { readonly consoleWatch: Watch }>({
  consoleWatch: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are needed from the pattern.
    async ({}, provide) => {
      const said: string[] = [];
      const expected: RegExp[] = [FIRST_REQUEST];
      await provide({
        expected,
        watch: (context) => {
          context.on('console', (message) => {
            if (message.type() === 'error' || message.type() === 'warning') said.push(`${message.text()} (${message.location().url})`);
          });
          context.on('weberror', (error) => said.push(String(error.error().stack ?? error.error())));
        },
      });
      expect(said.filter((text) => !expected.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, consoleWatch }, provide) => {
    consoleWatch.watch(context);
    await provide(context);
  },
  expectOnConsole: async ({ consoleWatch }, provide) => {
    await provide((pattern) => void consoleWatch.expected.push(pattern));
  },
  openBrowser: async ({ browser, contextOptions, consoleWatch }, provide) => {
    const opened: BrowserContext[] = [];
    await provide(async (options) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      consoleWatch.watch(context);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
  home: async ({ page }, provide) => {
    await provide(new HomePage(page));
  },
  editor: async ({ page }, provide) => {
    await provide(new EditorPage(page));
  },
});

/** A visitor has no session before the first request is refused for it; browsers report that refusal. */
const FIRST_REQUEST = /status of 401 .*\/api\//;
