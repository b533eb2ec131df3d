// `npm start` and `npm run dev`. Uses nothing but Node until the dependencies are known to be there.
import { ensureInstalled, ensureNodeVersion, projectRoot } from './install.mjs';

process.chdir(projectRoot);
try {
  ensureNodeVersion();
  ensureInstalled();
  process.env.TSX_TSCONFIG_PATH = `${projectRoot}/scripts/tsconfig.json`;
  process.env.NEXT_TELEMETRY_DISABLED ??= '1';
  const { tsImport } = await import('tsx/esm/api');
  const { serve } = await tsImport('./serve.ts', { parentURL: import.meta.url, tsconfig: `${projectRoot}/scripts/tsconfig.json` });
  await serve({ dev: process.argv.includes('--dev') });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
