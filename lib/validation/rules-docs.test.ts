import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COVERAGE_DOCUMENT_PATH, coverageDocument, RULES_DOCUMENT_PATH, rulesDocument } from '@/scripts/generate-rules-docs';

test.each([
  [RULES_DOCUMENT_PATH, rulesDocument],
  [COVERAGE_DOCUMENT_PATH, coverageDocument],
] as const)('%s is what the rules say; run "npm run generate" when this fails', (path, text) => {
  expect(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')).toBe(text());
});
