import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, type Plugin } from 'esbuild';
import type { Plan } from '@/lib/plan/plan';
import aliases from '../shims/aliases.json';
import type { Synthesis } from '../synthesis';

const ROOT = join(import.meta.dirname, '../../..');

/** What {@link synthesizeInBrowser} gives for one plan: the synthesis as JSON text, to be compared byte by byte. */
export type SynthesisText = string;

/**
 * Synthesizes plans in a Web Worker of a real Chromium, with the stand-ins for Node's modules that the product's own
 * bundle has (`shims/aliases.json`).
 *
 * @throws when the worker does not load or a plan fails other than by the CDK's refusal.
 */
export async function synthesizeInBrowser(plans: readonly Plan[]): Promise<SynthesisText[]> {
  const worker = await bundleWorker();
  const browser = await chromium.launch({
    executablePath: installedChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await browser.newPage();
    return await page.evaluate(
      ({ source, requests }) =>
        new Promise<string[]>((resolve, reject) => {
          const answers: string[] = [];
          const started = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
          started.onerror = ({ message }) => reject(new Error(message));
          started.onmessage = ({ data }: MessageEvent<string>) => {
            answers.push(data);
            if (answers.length === requests.length) resolve(answers);
          };
          for (const plan of requests) started.postMessage(plan);
        }),
      { source: worker, requests: plans.map((plan) => JSON.stringify(plan)) },
    );
  } finally {
    await browser.close();
  }
}

/** A synthesis in the form in which {@link synthesizeInBrowser} gives it. */
export function synthesisText(synthesis: Synthesis): SynthesisText {
  return JSON.stringify(synthesis, null, 1);
}

async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: WORKER, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    logLevel: 'error',
    alias: { '@': ROOT, ...browserAliases() },
    define: { global: 'globalThis', __dirname: '"/"' },
    plugins: [sourceFolders],
  });
  return outputFiles[0]!.text;
}

const WORKER = `
import '@/lib/synth/browser-globals';
import { synthesize } from '@/lib/synth/synthesize';
self.onmessage = ({ data }) => self.postMessage(JSON.stringify(synthesize(JSON.parse(data)), null, 1));
`;

/** The product's aliases for the browser, with the modules that Next brings along by itself. */
function browserAliases(): Record<string, string> {
  const ours = Object.entries(aliases).map(([name, file]) => [name, file.startsWith('./') ? join(ROOT, file) : file] as const);
  const brought = ['assert', 'buffer', 'process', 'url', 'util'].map(
    (name) => [name, join(ROOT, 'node_modules/next/dist/compiled', BROUGHT.get(name) ?? name)] as const,
  );
  return Object.fromEntries([...brought, ...ours]);
}

const BROUGHT: ReadonlyMap<string, string> = new Map([['url', 'native-url']]);

/** Gives `__dirname` the value that it has under Turbopack: the file's folder under a root that does not exist. */
const sourceFolders: Plugin = {
  name: 'source-folders',
  setup(builder) {
    builder.onLoad({ filter: /aws-cdk-lib\/.*\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      if (!contents.includes('__dirname')) return undefined;
      const folder = path.slice(path.lastIndexOf('/node_modules/aws-cdk-lib/'), path.lastIndexOf('/'));
      return { contents: contents.replaceAll('__dirname', JSON.stringify(`/ROOT${folder}`)), loader: 'js' };
    });
  },
};

/** A Chromium of the system; without one Playwright uses its own. */
function installedChromium(): string | undefined {
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
}
