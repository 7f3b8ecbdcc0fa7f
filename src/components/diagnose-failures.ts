import type { PayNowApiError } from '../api/errors.js';
import type { ErrorDetails } from '../api/session-events.js';
import type { Cause } from './diagnose-network.js';
import { attributesOf, nameOf, textOf, type Finding, type Found } from './diagnose-page.js';

const PAYNOW = 'https://api.paynow.gg';

type Words = Omit<Finding, 'at'>;

// as in docs/tokens.md
const GET_TOKEN = `document.querySelector('paynow-store').getToken = async () => {
  const response = await fetch('/paynow-token', { method: 'POST' });
  if (response.status === 401) return ''; // nobody is signed in
  if (!response.ok) throw new Error(\`No token: \${response.status}\`);
  return (await response.json()).token;
};`;

const quote = ({ message, errors, traceId }: Pick<ErrorDetails, 'message' | 'errors' | 'traceId'>) =>
  [...new Set([message, ...(errors ?? []).map((error) => error.message)])].map((words) => `“${words}”`).join(' ') +
  (traceId ? ` (trace id ${traceId})` : '');

/** Why nobody is signed in although somebody is to be. */
function tokenWords({ getTokenFailed }: PayNowApiError, { getToken, auth }: Found): Words {
  if (auth === 'cookie')
    return {
      problem: 'The proxy at api-base answered 401: to it, nobody is signed in.',
      fix: 'Sign the customer in again, and see that the Path of the session’s cookie covers the proxy.',
      markup: 'Set-Cookie: session=…; HttpOnly; Secure; SameSite=Lax; Path=/',
    };
  if (getTokenFailed)
    return {
      problem: 'getToken gave no token: it failed, took more than 10 seconds, or resolved to what is no text.',
      fix: 'Let it resolve to the token’s text, empty where nobody is signed in.',
      markup: GET_TOKEN,
    };
  if (getToken)
    return {
      problem: 'The API refused the token (401), and getToken gave no other that it accepts.',
      fix: 'Have your server mint a new one each time it is asked.',
      markup: GET_TOKEN,
    };
  return {
    problem: 'The API refused the token (401): it has expired, or it is no Customer token of this store.',
    fix: 'Have your server mint a new one, or let the elements fetch one whenever they need it.',
    markup: GET_TOKEN,
  };
}

/** Why there was no answer. */
function causeWords(cause: Cause | undefined, api: string): Words {
  const { origin } = new URL(api);
  const words: Record<Cause, Words> = {
    offline: { problem: 'This device is offline.', fix: 'Connect it: the cart is read again by itself.' },
    'own-fetch': {
      problem: 'The fetch function that this page gave to the store failed.',
      fix: 'Let it resolve to a Response, or take it away.',
      markup: `document.querySelector('paynow-store').fetch = undefined;`,
    },
    csp: {
      problem: `This page’s Content-Security-Policy forbids requests to ${origin}.`,
      fix: 'Add it to connect-src.',
      markup: `Content-Security-Policy: connect-src ${origin === location.origin ? "'self'" : origin}`,
    },
    cors: {
      problem: `${origin} is there, but does not let pages of ${location.origin} read its answers (CORS).`,
      fix:
        origin === PAYNOW
          ? 'See that the page is not opened from a file, and has an origin.'
          : 'Have it send these headers, or use PayNow’s own address.',
      markup: `Access-Control-Allow-Origin: ${location.origin}`,
    },
    preflight: {
      problem: `${origin} answers pages of ${location.origin}, but refuses requests with a token (CORS preflight).`,
      fix: 'Have it answer OPTIONS with these headers.',
      markup:
        'Access-Control-Allow-Headers: Authorization, Content-Type, X-PayNow-Customer-CountryCode\nAccess-Control-Allow-Methods: GET, PUT, POST, DELETE',
    },
    redirect: {
      problem: `${api} redirects, and no redirect is ever followed with a token.`,
      fix: 'Write the address that it leads to; a proxy must not send requests to a sign-in page.',
      markup: '<paynow-store api-base="https://api.paynow.gg">',
    },
    passing: { problem: `${origin} did not answer, but does so now.`, fix: 'Press Retry, or load the page again.' },
    unreachable: {
      problem: `Nothing answers at ${api}.`,
      fix: 'See that the api-base is right, that its server runs, and that neither this network nor an extension blocks it.',
      markup: `<paynow-store api-base="${PAYNOW}">`,
    },
  };
  return cause ? words[cause] : { problem: `${origin} did not answer.`, fix: 'Looking for the cause…' };
}

/** Why the cart could not be read, from `api` by a session of `lender`. */
export function readingWords(error: PayNowApiError, api: string, lender: Found, cause: Cause | undefined): Words {
  const { kind, status } = error;
  if (kind === 'token') return tokenWords(error, lender);
  if (kind === 'offline' || kind === 'network') return causeWords(kind === 'offline' ? kind : cause, api);
  if (kind === 'timeout')
    return { problem: `${api} did not answer within 10 seconds.`, fix: 'See that its server runs, and is not slow.' };
  if (kind === 'bad-response' || (kind === 'api' && status === 404))
    return {
      problem: `What answers at ${api} is not PayNow’s API: ${status === 404 ? 'it has no cart (404)' : 'its answer is no cart'}.`,
      fix: 'Mend the api-base: it is the address before /v1, of PayNow or of a proxy that hands /v1/… on.',
      markup: '<paynow-store api-base="https://api.paynow.gg">',
    };
  if (kind === 'server' || kind === 'rate-limited')
    return {
      problem: `${api} ${kind === 'server' ? `has a problem (${status})` : 'is asked too often (429)'}: ${quote(error)}.`,
      fix: 'Wait, and try again; if it lasts, ask PayNow’s support, or look into your proxy’s log.',
    };
  return { problem: `The cart could not be read: ${quote(error)}.`, fix: 'Do as it says.' };
}

const HINTS: [field: RegExp, fix: string, markup: string][] = [
  [/game_?server/, 'Say on which server it is delivered.', 'gameserver-id="411486491630372001"'],
  [
    /custom_variables/,
    'Give the options that the product asks for, and no others.',
    `custom-variables='{"colour":"red"}'`,
  ],
  [/subscription/, 'See whether the product is sold once, as a subscription, or both.', 'subscription'],
  [/gift/, 'See whom it is for.', 'gift-to-platform="steam" gift-to-id="76561197960287930"'],
  [/coupon|promo/, 'See whether the code is still valid.', 'promo-codes="SUMMER"'],
];

/** Why a gesture at `element` failed; undefined where that is told elsewhere. */
export function gestureWords(element: Element, error: ErrorDetails): Words | undefined {
  const { kind, status, operation, errors } = error;
  const fields = (errors ?? []).map(({ path }) => `${path as unknown as string}`).join(' ');
  const name = nameOf(element);
  if (operation === 'getCart' || kind === 'token' || kind === 'offline') return undefined;
  const reads = (attribute: string) => attributesOf(element).includes(attribute);
  if (
    kind === 'api' &&
    reads('product-id') &&
    (/product_id/.test(fields) || (status === 404 && operation !== 'createCartCheckout'))
  )
    return {
      problem: `The store does not sell the product of ${name}: ${quote(error)}.`,
      fix: 'Copy the product’s id from PayNow’s dashboard, of the store that the token is for.',
      markup: `<${element.localName} product-id="${textOf(element, 'product-id') ? '411486491630370816' : '…'}">`,
    };
  const [, fix, attributes] =
    HINTS.find(([field, , markup]) => field.test(fields) && reads(/^[\w-]+/.exec(markup)![0])) ?? [];
  if (kind === 'api' || kind === 'config')
    return {
      problem: `${name} ${kind === 'api' ? 'was refused' : 'asked for nothing'}: ${quote(error)}.`,
      fix: fix ?? 'Do as it says.',
      markup: attributes && `<${element.localName} ${attributes}>`,
    };
  if (kind === 'network')
    return {
      problem: `${name} got no answer (${operation}).`,
      fix: 'If the cart can be read all the same, the server at api-base has to allow changes, too (CORS).',
      markup: 'Access-Control-Allow-Methods: GET, PUT, POST, DELETE',
    };
  if (kind === 'navigation-blocked')
    return {
      problem: 'This page stands in a frame that may not leave for the checkout.',
      fix: 'Let it, or open the checkout elsewhere.',
      markup: '<iframe sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation">',
    };
  if (kind === 'unsafe-url')
    return { problem: 'The API gave an address of a checkout that is not https.', fix: 'Mend the proxy at api-base.' };
  return { problem: `${name} failed (${operation}, ${kind}): ${quote(error)}.`, fix: 'Try again.' };
}
