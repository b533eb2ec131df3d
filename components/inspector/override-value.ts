import type { Json } from '@/lib/util/json';
import { err, ok, type Result } from '@/lib/util/result';

/** Reads the value of an override as JSON, or says what is wrong with it. */
export function parseOverride(text: string): Result<Json, string> {
  if (text.trim() === '') return err('A value is needed, as JSON: "text", 42, true, null, {…} or […].');
  try {
    // JSON.parse gives JSON only.
    return ok(JSON.parse(text) as Json);
  } catch {
    return err(
      /^[\w./:*-]+$/.test(text.trim())
        ? `This is not JSON. A text stands in double quotes: "${text.trim()}".`
        : 'This is not JSON. Texts and names stand in double quotes, and nothing is missing or left over between brackets.',
    );
  }
}

/** Why a property path may not be overridden; nothing when it may. */
export function overridePathProblem(path: string, before: string | undefined, overrides: Readonly<Record<string, unknown>>): string | undefined {
  if (path === '') return 'Which property? Write its path, such as LoadBalancers.0.ContainerPort.';
  if (path.length > 500) return `A path has at most 500 characters; this one has ${path.length}.`;
  if (path !== before && Object.hasOwn(overrides, path)) return `${path} is overridden already.`;
  return undefined;
}
