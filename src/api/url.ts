import { notA } from './errors.js';

// https, or http on loopback, without userinfo, as URL writes it
const SAFE = /^(https:\/\/[^/@]+|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?)\//;

/** The address in full; empty where it is none. */
export const fullAddress = (address: unknown, base?: string): string => {
  try {
    return new URL(address as string, base).href;
  } catch {
    return '';
  }
};

/** Whether a shopper may be sent to this address in full: https (or http on loopback), without userinfo. */
export const isSafeAddress = (address: string): boolean => SAFE.test(address);

/** Whether `address`, in full, lies on the page's own origin. */
export const isOwnOrigin = (address: string): boolean => `${address}/`.startsWith(`${globalThis.location?.origin}/`);

/**
 * The address given as the option `name`, resolved against `base`. Throws a `config` error that names the option when it is
 * neither https nor on the page's own origin.
 */
export function resolveAddress(name: string, address: string, base = globalThis.location?.href): string {
  const url = fullAddress(address, base);
  if (SAFE.test(url) || isOwnOrigin(url)) return url;
  throw notA('an https address or on this site', name, address);
}

/**
 * Where the API is: `https://api.paynow.gg`, another https address, a proxy's prefix on the page's own origin (`/paynow`),
 * or http on loopback. Throws a `config` error that names the address otherwise.
 */
export function resolveApiBase(apiBase?: string): string {
  const address = apiBase || 'https://api.paynow.gg';
  // a host's name alone would be a page of this site, which would get the token
  if (!/^[./]|:/.test(address)) throw notA('an https address or on this site', 'api-base', address);
  return resolveAddress('api-base', address).replace(/\/*([?#].*)?$/, '');
}
