import 'server-only';
import { Refusal } from './errors';

/** The origins under which this request may have been sent from a page of ours. A page of another site cannot choose them. */
export function ownOrigins(headers: Headers): readonly string[] {
  const hosts = [headers.get('host'), headers.get('x-forwarded-host')?.split(',')[0]?.trim()].filter(
    (host) => host !== null && host !== undefined && host !== '',
  );
  const configured = process.env['PUBLIC_URL'];
  return [...hosts.flatMap((host) => [`http://${host}`, `https://${host}`]), ...(configured ? [new URL(configured).origin] : [])];
}

/** Refuses a request that changes something and was sent by another site's page. Programs, which send neither header, pass. */
export function checkOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const crossSite = origin !== null ? !ownOrigins(request.headers).includes(origin) : site !== null && site !== 'same-origin' && site !== 'none';
  if (crossSite) throw new Refusal('cross-site', 'This request came from another site. Use Gantry from its own pages.', { origin });
}
