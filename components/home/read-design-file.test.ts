import { describe, expect, it } from 'vitest';
import { emptyDesign } from '@/lib/document/design';
import { readDesignFile } from './read-design-file';

const file = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) });

describe('readDesignFile', () => {
  it('opens what was exported', async () => {
    const design = emptyDesign('Storefront');
    expect(await readDesignFile(file(JSON.stringify(design)))).toEqual({ ok: true, value: design });
  });

  it('lists every problem of a file that is no design', async () => {
    const opened = await readDesignFile(file('{"formatVersion":1,"name":"","nodes":[]}'));
    expect(opened.ok).toBe(false);
    expect(!opened.ok && opened.error.length).toBeGreaterThan(2);
  });

  it('says so when the file is not JSON, empty, too large, or gone', async () => {
    const gone = { size: 10, text: () => Promise.reject(new Error('NotReadableError')) };
    const results = await Promise.all([
      readDesignFile(file('hello')),
      readDesignFile(file('')),
      readDesignFile(file('{}', 6 * 1024 * 1024)),
      readDesignFile(gone),
    ]);
    expect(results.map((result) => (result.ok ? 'opened' : result.error[0]?.message))).toEqual([
      expect.stringContaining('not JSON'),
      expect.stringContaining('empty'),
      expect.stringContaining('6.0 MB'),
      expect.stringContaining('could not read'),
    ]);
  });
});
