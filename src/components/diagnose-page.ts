// Here and in the other files of `debug` some of the elements' own rules stand once more. What both share would be a file of
// its own, which every shopper would have to fetch.
import type { CartSession } from '../api/cart-session.js';
import type { Lender } from './stores.js';

/** An element of ours as an author wrote it. */
export interface Found extends HTMLElement, Lender {
  readonly isCart?: boolean;
  readonly showsCart?: boolean;
  readonly session: CartSession | null;
  readonly updateComplete?: Promise<void>;
  readonly debug?: boolean;
}

/** What is wrong, in words for the page's author, and what mends it. */
export interface Finding {
  /** One plain sentence. */
  problem: string;
  /** One sentence. */
  fix: string;
  /** What to write, exactly. */
  markup?: string;
  /** Where it is; empty where no element is to blame. */
  at: Element[];
  /** The attribute that it explains the failures of. */
  about?: 'token' | 'api-base';
}

/** Our tags on the page, found in shadow roots too, but not in our own. */
export interface Page {
  /** Elements that are registered. */
  elements: Found[];
  /** Elements whose tag nobody registered. */
  strangers: Element[];
  /** Where to watch for changes. */
  roots: Node[];
}

export const TAGS = [
  'paynow-store',
  'paynow-cart',
  'paynow-add-button',
  'paynow-checkout-button',
  'paynow-cart-button',
  'paynow-cart-drawer',
];

/** The panel's own tag. */
export const PANEL = 'paynow-diagnosis';

/** Looks through the page. */
export function readPage(root: Node = document, page: Page = { elements: [], strangers: [], roots: [] }): Page {
  page.roots.push(root);
  for (const element of (root as ParentNode).querySelectorAll('*')) {
    const { localName: tag, shadowRoot } = element;
    if (tag === PANEL) continue;
    const isOurs = TAGS.includes(tag);
    if (tag.startsWith('paynow-') && !customElements.get(tag)) page.strangers.push(element);
    else if (isOurs) page.elements.push(element as Found);
    if (shadowRoot && !isOurs) readPage(shadowRoot, page);
  }
  return page;
}

/** The pictures in the page's carts, those of drawers among them. */
export const picturesOf = ({ elements }: Pick<Page, 'elements'>): HTMLImageElement[] =>
  elements.flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('img') ?? []),
    ...picturesOf({ elements: [...(shadowRoot?.querySelectorAll<HTMLElement>('paynow-cart') ?? [])] as Found[] }),
  ]);

/** Whether it lends its customer to the page. */
export const isStore = ({ localName }: Element): boolean => localName === 'paynow-store';

/** The first store of the page, which lends its customer to all others. */
export const storeOf = ({ elements }: Page): Found | undefined => elements.find(isStore);

/** Whether the element says itself who the customer is, or where the API. */
const saysWho = ({ token, apiBase, auth, getToken }: Found) => !!(token || apiBase || auth || getToken);

/** Whose customer the element has: its own, that of the cart around it, or that of the page's store. */
export function lenderOf(element: Found, page: Page): Found | undefined {
  if (isStore(element) || saysWho(element)) return element;
  const outer = element.parentElement?.closest<HTMLElement>('paynow-cart') as Found | null | undefined;
  return outer && saysWho(outer) ? outer : storeOf(page);
}

/** What an attribute says, or the property that a framework or a script has set in its place; empty where it is no text. */
export function textOf(element: Element, attribute: string): string {
  const name = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const value = (element as unknown as Record<string, unknown>)[name] ?? '';
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

const attributes = new Map<object, string[]>();

/** The attributes that an element reads. */
export function attributesOf({ constructor }: object): string[] {
  // asked once: with each answer the class makes its accessors anew
  let known = attributes.get(constructor);
  if (!known)
    attributes.set(constructor, (known = (constructor as { observedAttributes?: string[] }).observedAttributes ?? []));
  return known;
}

/** Whether there is a way to know the customer. */
export const hasCustomer = ({ token, auth, getToken }: Found): boolean => !!(token || getToken || auth === 'cookie');

/** An address in full; undefined where it is none. */
export function addressOf(text: string, base: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** Whether the elements accept an address: https, http on loopback, or the page's own origin; no name or password. */
export const isAccepted = ({ protocol, origin, hostname, username, password }: URL): boolean =>
  !username &&
  !password &&
  (protocol === 'https:' ||
    (protocol === 'http:' && (origin === location.origin || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname))));

/** Where the element's API is, without a slash at the end; undefined where its `api-base` is refused. */
export function apiOf({ apiBase }: Found): string | undefined {
  const url = addressOf(apiBase || 'https://api.paynow.gg', location.href);
  return url && isAccepted(url) ? shown(url).replace(/\/+$/, '') : undefined;
}

/** An address without what may be secret: no name, no password, no query. */
export const shown = ({ protocol, host, pathname }: URL): string =>
  /^https?:$/.test(protocol) ? `${protocol}//${host}${pathname}` : `${protocol}…`;

/** A tag with the attributes that tell it from others, and never with its token. */
export function nameOf(element: Element): string {
  const known = ['id', 'product-id', 'for'].flatMap((name) => {
    const value = element.getAttribute(name);
    return value ? ` ${name}="${value.length > 40 ? `${value.slice(0, 40)}…` : value}"` : [];
  });
  return `<${element.localName}${known.join('')}>`;
}
