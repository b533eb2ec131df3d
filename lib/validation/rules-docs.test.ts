import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RULES_DOCUMENT_PATH, rulesDocument } from '@/scripts/generate-rules-docs';

it('the document of rules is what the rules say; run "npm run generate" when this fails', () => {
  expect(readFileSync(join(import.meta.dirname, '../..', RULES_DOCUMENT_PATH), 'utf8')).toBe(rulesDocument());
});
