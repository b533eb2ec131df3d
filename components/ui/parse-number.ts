/** What a number may be, both ends included. */
export type NumberLimits = { min?: number; max?: number; integer?: boolean; /** Whether nothing at all is allowed. */ optional?: boolean };

/** A typed number: accepted (undefined for an empty optional field) or refused with what is allowed. */
export type ParsedNumber = { ok: true; value: number | undefined } | { ok: false; message: string };

/**
 * Reads what a person typed as a number: accepts surrounding spaces, grouping spaces and underscores, and one decimal point or
 * comma. Never rounds or clamps: what is outside the limits is refused with what was got and what is allowed.
 */
export function parseNumber(text: string, limits: NumberLimits = {}): ParsedNumber {
  const compact = text.trim().replaceAll(/(?<=\d)[\s_\u202f](?=\d)/g, '');
  if (compact === '') {
    return limits.optional === true ? { ok: true, value: undefined } : { ok: false, message: `Enter ${describe(limits)}.` };
  }
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(compact)) {
    return { ok: false, message: `"${text.trim()}" is not a number; enter ${describe(limits)}.` };
  }
  const value = Number(compact.replace(',', '.'));
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, integer = false } = limits;
  if (!Number.isFinite(value) || value < min || value > max || (integer && !Number.isSafeInteger(value))) {
    return { ok: false, message: `${compact} is not allowed here; enter ${describe(limits)}.` };
  }
  return { ok: true, value: Object.is(value, -0) ? 0 : value };
}

function describe({ min, max, integer }: NumberLimits): string {
  const noun = integer === true ? 'a whole number' : 'a number';
  if (min !== undefined && max !== undefined) return `${noun} from ${min} to ${max}`;
  if (min !== undefined) return `${noun} of at least ${min}`;
  if (max !== undefined) return `${noun} of at most ${max}`;
  return noun;
}
