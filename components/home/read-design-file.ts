import type { Design } from '@/lib/document/design';
import { LIMITS } from '@/lib/document/limits';
import { openDesignText } from '@/lib/document/open';
import type { Problem } from '@/lib/util/problem';
import { err, type Result } from '@/lib/util/result';

/** Opens a file that a person chose or dropped as a design, or says every reason why it is none; a huge file is not even read. */
export async function readDesignFile(file: Pick<File, 'size' | 'text'>): Promise<Result<Design, Problem[]>> {
  if (file.size === 0) return err([{ path: [], message: 'the file is empty; choose a design file that was exported from Gantry.' }]);
  if (file.size > LIMITS.designBytes) {
    const megabytes = (file.size / 1024 / 1024).toFixed(1);
    return err([
      { path: [], message: `the file is ${megabytes} MB; a design may have at most ${LIMITS.designBytes / 1024 / 1024} MB. Split it into several.` },
    ]);
  }
  try {
    return openDesignText(await file.text());
  } catch {
    return err([{ path: [], message: 'the browser could not read the file; check that it still exists and may be opened.' }]);
  }
}
