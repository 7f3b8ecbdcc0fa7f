import type { Violation } from './diagnose-network.js';
import type { Finding, Found, Page } from './diagnose-page.js';

declare const __VERSION__: string;

const loaded = (): string[] => [
  ...((globalThis as { [key: symbol]: Set<string> | undefined })[Symbol.for('paynow-elements')] ?? []),
];

/** The version in use, which is the first one loaded. */
export const version = (): string => loaded()[0] ?? __VERSION__;

/** More than one version of this package on the page. */
export function versionFindings(): Finding[] {
  const [first, ...others] = loaded();
  if (!others.length) return [];
  return [
    {
      problem: `This page loads ${others.length + 1} versions of paynow-elements: ${[first, ...others].join(', ')}. Only ${first}, the first one, is in use.`,
      fix: 'Load one: look for a second script, a plugin, or a bundle that brings its own.',
      markup: '<script type="module" src="…/paynow-elements.js"></script>',
      at: [...document.querySelectorAll('script[src*="paynow-elements"]')],
    },
  ];
}

const CSP = 'Content-Security-Policy: ';

/** What the page's policy keeps out besides requests, which are told of with the cart. */
export function violationFindings(violations: Iterable<Violation>): Finding[] {
  return [...violations].flatMap(({ directive, blocked }) => {
    const name = directive.replace(/-(elem|attr)$/, '');
    if (name === 'connect-src') return [];
    if (name === 'trusted-types')
      return {
        problem: 'This page’s Content-Security-Policy lets Lit’s Trusted Types policy be made only once.',
        fix: 'Load paynow-elements once; where the page has a Lit of its own, allow duplicates.',
        markup: `${CSP}trusted-types lit-html 'allow-duplicates'`,
        at: [],
      };
    const what = { 'img-src': 'pictures of products', 'script-src': 'a script' }[name] ?? 'the checkout';
    const source = blocked === location.origin ? "'self'" : blocked;
    return {
      problem: `This page’s Content-Security-Policy keeps out ${what} from ${blocked}.`,
      fix: `Add it to ${name}${name === 'img-src' ? ', or show no pictures with images="none" on the cart' : ''}.`,
      markup: `${CSP}${name} ${name === 'img-src' && blocked.startsWith('https:') ? 'https:' : source}`,
      at: [],
    };
  });
}

function customer(store: Found | undefined): string {
  const { session } = store ?? {};
  if (!session) return 'signed out';
  const { status, cart, count, error } = session.snapshot;
  if (status === 'signed-out') {
    if (error?.getTokenFailed) return 'signed out, since getToken failed';
    if (store?.auth === 'cookie')
      return 'nobody is signed in: the proxy answered 401 (if you are, does its cookie’s Path cover it?)';
    return error?.status ? 'signed out, since the token was refused' : 'nobody is signed in: getToken gave no token';
  }
  if (!cart) return status === 'error' ? 'not known, since the cart could not be read' : 'asking…';
  return `signed in, with ${count} ${count === 1 ? 'item' : 'items'} in the cart`;
}

/** What is known of the page; never the token. */
export function factsOf({ elements }: Page, store: Found | undefined, api: string | undefined): [string, string][] {
  const tags = elements.map(({ localName }) => localName);
  const counts = [...new Set(tags)].map((tag) => `${tags.filter((other) => other === tag).length} ${tag}`);
  return [
    ['Elements', `${elements.length} (${counts.join(', ')})`],
    ['Customer', customer(store)],
    ['API', api ?? 'none'],
    ['Version', version()],
  ];
}
