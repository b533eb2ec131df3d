import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateCdkFiles } from '@/scripts/generate-cdk-api';

const ROOT = join(import.meta.dirname, '../..');

test('the generated files are those that `npm run generate` writes', () => {
  for (const [path, text] of Object.entries(generateCdkFiles())) {
    // Not toBe: the difference of two files this long helps nobody.
    expect(readFileSync(join(ROOT, path), 'utf8') === text, `${path} is stale: run "npm run generate"`).toBe(true);
  }
});
