/** A range of IPv4 addresses: as many leading bits as the mask says are fixed. */
export interface Ipv4Range {
  /** The address as a number from 0 to 2³² − 1, as written: host bits are not cleared. */
  readonly address: number;
  /** 0–32. */
  readonly mask: number;
}

/** Reads `10.0.0.0/16`; nothing when it is not a range. Leading zeros are refused: some programs read them as octal. */
export function parseIpv4Range(text: string): Ipv4Range | undefined {
  const found = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (!found) return undefined;
  const parts = found.slice(1);
  if (parts.some((part) => part.length > 1 && part.startsWith('0'))) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, mask = 0] = parts.map(Number);
  if ([a, b, c, d].some((octet) => octet > 255) || mask > 32) return undefined;
  return { address: ((a * 256 + b) * 256 + c) * 256 + d, mask };
}

/** True for an IPv6 range such as `2001:db8::/32`. */
export function isIpv6Range(text: string): boolean {
  const [address = '', mask, ...more] = text.split('/');
  if (more.length > 0 || mask === undefined || !/^\d{1,3}$/.test(mask) || Number(mask) > 128) return false;
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (groups.some((group) => !/^[\da-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length <= 7 : groups.length === 8;
}
