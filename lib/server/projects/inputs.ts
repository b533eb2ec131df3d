import 'server-only';
import { openDesign } from '@/lib/document/open';
import type { Design } from '@/lib/document/design';
import { LIMITS } from '@/lib/document/limits';
import { describeProblems } from '@/lib/server/api/body';
import { Refusal } from '@/lib/server/api/errors';

/** Opens a design that somebody sent, or refuses it with every problem. */
export function acceptDesign(input: unknown): Design {
  const opened = openDesign(input);
  if (!opened.ok) throw new Refusal('invalid-design', `The design has ${describeProblems(opened.error)}`, { problems: opened.error });
  checkDesignSize(JSON.stringify(opened.value));
  return opened.value;
}

/** Refuses a design, written as JSON, that is larger than a design may be. */
export function checkDesignSize(json: string): void {
  const size = Buffer.byteLength(json);
  if (size > LIMITS.designBytes) {
    throw new Refusal(
      'design-too-large',
      `The design would be ${(size / 1024 / 1024).toFixed(1)} MB; at most ${LIMITS.designBytes / 1024 / 1024} MB are allowed. Split it into several.`,
      { size, limit: LIMITS.designBytes },
    );
  }
}

/** True for what may be an id or a token of ours; anything else cannot be found, whatever it is. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}
