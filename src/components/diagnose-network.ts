import { addressOf, picturesOf, readPage, type Found } from './diagnose-page.js';

/** Why a request got no answer, as far as a browser lets a page find out. */
export type Cause = 'offline' | 'own-fetch' | 'csp' | 'cors' | 'preflight' | 'redirect' | 'passing' | 'unreachable';

/** What the page's policy has kept from us. */
export interface Violation {
  directive: string;
  /** The origin, or the keyword, that was refused. */
  blocked: string;
}

const OUR_SCRIPTS = /\/locales\/[\w-]+\.js$|\/chunks\/\w+\.js$|^https:\/\/cdn\.paynow\.gg\//;

/** Whether a picture in a cart is one that was refused; Chromium does not say in which element that was. */
const isPicture = (blocked: string) =>
  picturesOf(readPage()).some(({ src }) => {
    const url = addressOf(src, document.baseURI);
    return [src.split('#')[0], url?.origin, url?.protocol].includes(blocked);
  });

/** What of a violation concerns us; undefined where it is the page's own affair. */
export function violationOf(event: SecurityPolicyViolationEvent): Violation | undefined {
  const { effectiveDirective: directive, disposition, sample } = event;
  if (disposition === 'report') return undefined;
  const blockedURI = event.blockedURI.replace(/^data$/, 'data:');
  const origin = URL.canParse(blockedURI) ? new URL(blockedURI).origin : blockedURI;
  const isOurs =
    directive === 'connect-src' ||
    (directive === 'img-src' &&
      (isPicture(blockedURI) ||
        event.composedPath().some((at) => at instanceof Element && at.localName.startsWith('paynow-')))) ||
    (/^script-src/.test(directive) && OUR_SCRIPTS.test(blockedURI)) ||
    (/^(frame|child)-src$/.test(directive) && /paynow/.test(blockedURI)) ||
    (directive === 'trusted-types' && sample.startsWith('lit-html'));
  return isOurs ? { directive, blocked: origin === 'null' ? blockedURI.split(':')[0]! + ':' : origin } : undefined;
}

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Whether a request gets any answer. */
async function answers(address: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
      ...init,
    });
  } catch {
    return undefined;
  }
}

/**
 * Why reading the cart at `api` got no answer. Asks the same without the customer's token: with a token that is none, as
 * a request that needs nobody's leave, and as one whose answer cannot be read.
 */
export async function findCause(
  api: string,
  element: Found | undefined,
  isRefused: (origin: string) => boolean,
): Promise<Cause> {
  if (navigator.onLine === false) return 'offline';
  if (element?.fetch) return 'own-fetch';
  const address = `${api}/v1/store/cart`;
  const headers: Record<string, string> = element?.auth === 'cookie' ? {} : { authorization: 'Customer diagnosis' };
  if (element?.country) headers['x-paynow-customer-countrycode'] = element.country.toUpperCase();
  const same = await answers(address, { headers, redirect: 'manual' });
  if (same) return same.type === 'opaqueredirect' ? 'redirect' : 'passing';
  // the browser tells of a refusal a moment after the request has failed
  await wait(50);
  if (isRefused(new URL(api).origin)) return 'csp';
  const simple = await answers(address, { redirect: 'manual' });
  if (simple) return simple.type === 'opaqueredirect' ? 'redirect' : 'preflight';
  return (await answers(address, { mode: 'no-cors' })) ? 'cors' : 'unreachable';
}
