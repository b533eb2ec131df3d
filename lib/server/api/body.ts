import 'server-only';
import type { z } from 'zod';
import { findHazards } from '@/lib/document/open';
import { formatPath, type Problem } from '@/lib/util/problem';
import { zodProblems } from '@/lib/util/zod-problems';
import { Refusal } from './errors';

/** Bytes that a request may have. */
export const REQUEST_BYTES = 1024 * 1024;

/**
 * Reads the JSON of a request as the schema says. Stops reading at the limit; refuses keys that would reach a
 * prototype, wherever they are, and lists every problem with its path.
 */
export async function readBody<T extends z.ZodType>(request: Request, schema: T, limit: number = REQUEST_BYTES): Promise<z.infer<T>> {
  const input = await readJson(request, limit);
  const hazards = findHazards(input);
  if (hazards.length > 0) throw invalidInput(hazards);
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw invalidInput(zodProblems(parsed.error, input));
  return parsed.data;
}

function invalidInput(problems: readonly Problem[]): Refusal {
  return new Refusal('invalid-input', `The request has ${describeProblems(problems)}`, { problems });
}

/** "1 problem: at name: …" — the first problem in words, for people who read only the message. */
export function describeProblems(problems: readonly Problem[]): string {
  const [first] = problems;
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems, the first`;
  if (!first) return `${count}.`;
  const place = formatPath(first.path);
  return place ? `${count}: at ${place}: ${first.message}` : `${count}: ${first.message}`;
}

async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) {
    throw new Refusal('not-json', `The body must be JSON with "Content-Type: application/json"; got ${type ? `"${type}"` : 'none'}.`);
  }
  const text = await readText(request, limit);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('malformed-json', `The body is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const reader = request.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Refusal('malformed-json', 'The body is not text in UTF-8.');
  }
}

function tooLarge(limit: number): Refusal {
  return new Refusal('request-too-large', `The request is larger than ${limit / 1024 / 1024} MB, the most that is allowed here. Send it in smaller parts.`, {
    limit,
  });
}
