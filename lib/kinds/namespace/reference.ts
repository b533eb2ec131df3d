import { CLOUD_MAP_REFERENCES } from '@/lib/aws/cloud-map';
import { Incomplete, required } from '../plan-context';

/** By what an existing namespace or Cloud Map service is known, in a form that can be. @throws Incomplete when it is missing or malformed */
export function cloudMapReference(value: string | undefined, key: keyof typeof CLOUD_MAP_REFERENCES, what: string): string {
  const given = required(value, [key], what);
  const { pattern, form } = CLOUD_MAP_REFERENCES[key];
  if (!pattern.test(given)) throw new Incomplete([key], `"${given}" is not of the form that it has: ${form}.`);
  return given;
}
