import { configError } from './errors.js';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

// The page, where there is one: this module also runs where there is none.
const page = () => globalThis.location?.href;

const parse = (address: string, base?: string): URL | undefined => {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
};

const isSafe = (url: URL, ownOrigin?: string): boolean =>
  !(url.username || url.password) &&
  (url.protocol === 'https:' || (url.protocol === 'http:' && (LOOPBACK.test(url.hostname) || url.origin === ownOrigin)));

/** Whether a shopper may be sent to this address: absolute, https (or http on loopback), without userinfo. */
export const isSafeAddress = (address: unknown): address is string => {
  const url = typeof address === 'string' ? parse(address) : undefined;
  return !!url && isSafe(url);
};

/**
 * Where the API is: `https://api.paynow.gg`, another https address, a proxy's prefix on the page's own origin (`/paynow`),
 * or http on loopback. Throws a `config` error that names the address otherwise.
 */
export function resolveApiBase(apiBase = 'https://api.paynow.gg'): string {
  const url = parse(apiBase, page());
  if (!url || url.search || url.hash || !isSafe(url, globalThis.location?.origin))
    throw configError(`api-base: "${apiBase}" is not an https address or a path on this site`);
  return url.href.replace(/\/+$/, '');
}

/** Whether `apiBase` (resolved) lies on the page's own origin. */
export const isOwnOrigin = (apiBase: string): boolean => parse(apiBase)?.origin === globalThis.location?.origin;

/**
 * A return or cancel address, resolved against `base`. Throws a `config` error that names the option when it is neither
 * https nor on the page's own origin.
 */
export function resolveReturnUrl(name: string, address: string, base = page()): string {
  const url = parse(address, base);
  if (!url || !isSafe(url, globalThis.location?.origin))
    throw configError(`${name}: "${address}" is not an https address or a page of this site`);
  return url.href;
}
