// For tests of what a shopper sees and does; `recorded-shop.ts` is for tests of what is sent, and when.

import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { Cart, CartLine, CheckoutOptions, ErrorDetails, PaynowCart } from '../../src/index.js';
import '../../src/index.js';
import { announce } from '../../src/components/announcer.js';
import {
  createFakeStorefront,
  CUSTOMERS,
  type FakeStorefront,
  type FakeStorefrontOptions,
} from '../../src/testing/index.js';
import { CART, LINES } from './ask.js';
import { readAtOnce } from './clock.js';

export const READ = `GET ${CART}`;
export const CLEAR = `DELETE ${CART}`;
export const PUT = `PUT ${LINES}`;

/** A fake storefront that answers the page's own `fetch`, with tokens that no other test has. */
export interface Shop extends FakeStorefront {
  ann: string;
  bob: string;
  /** Every request that reached it, as it left the page. */
  sent: Request[];
  /** Keeps the answers to an operation (`PUT …`) back until the returned function is called. */
  hold(operation: string): () => void;
  /** How much of each product ann has, in the cart's order. */
  units(): number[];
  /** The query of the last request to change a line, without `quantity` where that is 1. */
  lastQuery(): Record<string, string>;
}

interface Open extends Shop {
  holds: { operation: string; released: Promise<void> }[];
}

const shops: Open[] = [];
let platformFetch: typeof fetch | undefined;

// By its token, so that a late request of an earlier test never meets this test's storefront.
const shopOf = ({ headers }: Request) =>
  shops.find(({ customers }) =>
    customers.some(({ token }) => token && headers.get('authorization') === `Customer ${token}`),
  ) ?? shops.at(-1)!;

async function answer(shop: Open, request: Request): Promise<Response> {
  shop.sent.push(request.clone());
  // whatever stands before the API's own path is a proxy's
  const { origin, pathname: asked, search } = new URL(request.url);
  const pathname = asked.slice(asked.indexOf('/v1/'));
  // Firefox has no Request.body to copy
  const body = request.method === 'POST' ? await request.text() : undefined;
  const { method, headers, credentials, referrerPolicy, redirect, cache, signal } = request;
  const init = { method, headers, credentials, referrerPolicy, redirect, cache, signal, body };
  const response = await shop.fetch(`${origin}${pathname}${search}`, init);
  const named = shop.holds.filter(({ operation }) => `${request.method} ${pathname}` === operation);
  await Promise.all(named.map(({ released }) => released));
  if (request.signal.aborted) throw request.signal.reason;
  return readAtOnce(response);
}

/** Opens one for a test. The page's `fetch` leads there until `closeShops`. */
export function openShop({ customers = CUSTOMERS, ...options }: FakeStorefrontOptions = {}): Shop {
  const mark = crypto.randomUUID().slice(0, 8);
  const own = customers.map((customer) => ({
    ...customer,
    ...(customer.token && { token: `${customer.token}-${mark}` }),
  }));
  const storefront = createFakeStorefront({ ...options, customers: own });
  const shop = Object.assign(Object.create(storefront) as Open, {
    ann: `ann-token-${mark}`,
    bob: `bob-token-${mark}`,
    sent: [],
    holds: [],
    count: (operation: string) => storefront.count(operation),
    cart: (token: string, currency?: string) => storefront.cart(token, currency),
    seed: (token: string, lines: Parameters<FakeStorefront['seed']>[1]) => storefront.seed(token, lines),
    fail: (...args: Parameters<FakeStorefront['fail']>) => storefront.fail(...args),
    hold(operation: string) {
      let release = () => {};
      const held = { operation, released: new Promise<void>((resolve) => (release = resolve)) };
      shop.holds.push(held);
      return () => {
        shop.holds = shop.holds.filter((other) => other !== held);
        release();
      };
    },
    units: () => storefront.cart(shop.ann).lines.map(({ quantity }) => quantity),
    lastQuery() {
      const { increment: _, ...query } = Object.fromEntries(
        storefront.log.filter(({ method }) => method === 'PUT').at(-1)!.query,
      );
      if (query['quantity'] === '1') delete query['quantity'];
      return query;
    },
  }) as Open;
  for (const name of [
    'log',
    'products',
    'customers',
    'gameServers',
    'promoCodes',
    'checkouts',
    'fetch',
    'handle',
  ] as const)
    Object.defineProperty(shop, name, { get: () => storefront[name] });
  Object.defineProperty(shop, 'latency', {
    get: () => storefront.latency,
    set: (latency: FakeStorefront['latency']) => (storefront.latency = latency),
  });
  shops.push(shop);
  platformFetch ??= window.fetch;
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    return url.pathname.includes('/v1/') ? answer(shopOf(request), request) : platformFetch!(input, init);
  };
  return shop;
}

/** Gives the page its own `fetch` back. */
export function closeShops(): void {
  if (platformFetch) window.fetch = platformFetch;
  platformFetch = undefined;
}

/** A page in American English, as ann, or another, has it. */
export const page = (shop: Shop, content: unknown, token = shop.ann): Promise<HTMLElement> =>
  fixture<HTMLElement>(html`<div lang="en-US"><paynow-store token=${token}></paynow-store>${content}</div>`);

/** Ann's cart on such a page, once it is read. */
export async function openCart(
  shop: Shop,
  content: TemplateResult = html`<paynow-cart></paynow-cart>`,
): Promise<PaynowCart> {
  const cart = (await page(shop, content)).querySelector('paynow-cart')!;
  await ready(cart);
  return cart;
}

/** Waits until a cart is at rest and shows it. */
export async function ready(cart: PaynowCart): Promise<void> {
  await until(() => cart.status === 'ready');
  await cart.updateComplete;
}

/** Waits until `condition` holds; tells where it was asked for when it never does. */
export const until = (condition: () => unknown, message = `never came true: ${String(condition)}`): Promise<void> =>
  waitUntil(condition, message, { interval: 5, timeout: 15_000 });

/** Lets everything that is under way, and does not wait for time to pass, happen: for what must not come. */
export async function calm(): Promise<void> {
  for (let frames = 0; frames < 3; frames++) await nextFrame();
}

function* inside(root: Element | ShadowRoot | Document): Generator<HTMLElement> {
  for (const element of (root as Element).shadowRoot?.children ?? []) {
    yield element as HTMLElement;
    yield* inside(element);
  }
  for (const element of root.children) {
    yield element as HTMLElement;
    yield* inside(element);
  }
}

/** All that match, through shadow roots. */
export const all = (root: Element, selector: string): HTMLElement[] =>
  [...inside(root)].filter((element) => element.matches(selector));

/** All parts of this name, through shadow roots. */
export const parts = (root: Element, name: string): HTMLElement[] => all(root, `[part~="${name}"]`);

/** The first part of this name; undefined where there is none. */
export const part = <Type extends HTMLElement = HTMLElement>(root: Element, name: string): Type | undefined =>
  parts(root, name)[0] as Type | undefined;

/** Whether there is a part of this name: a failed test can say so, where it could not print an element. */
export const has = (root: Element, name: string): boolean => parts(root, name).length > 0;

/** The lines of a cart. */
export const lines = (cart: Element): HTMLElement[] => parts(cart, 'line');

/** Clicks a part, as the shopper would: it has to be there. */
export function click(root: Element, name: string): void {
  const element = part(root, name);
  if (!element) throw new Error(`There is no ${name} to click`);
  element.click();
}

/** The second of two quick clicks, on what has come in the place of what the first has pressed. */
export function clickAgain(root: Element, name: string): void {
  part(root, name)!.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, composed: true }));
}

/** What can be read in a place, through shadow roots and slots; hidden text for screen readers too. */
export const read = (node: Node): string => text(node).replace(/\s+/g, ' ').trim();

// by its kind and not by its class: a node of a frame is of that frame's classes
function text(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as HTMLSlotElement;
  if (/^(style|script|template|paynow-store)$/.test(element.localName)) return '';
  const slot = element.localName === 'slot';
  if (!slot && !element.checkVisibility({ visibilityProperty: true })) return '';
  const slotted = slot ? element.assignedNodes() : [];
  const children = slotted.length ? slotted : [...(element.shadowRoot ?? element).childNodes];
  const apart = /^(inline|contents)$/.test(getComputedStyle(element).display) ? '' : ' ';
  return apart + children.map(text).join('') + apart;
}

/** What has the focus, through shadow roots. */
export function focused(): Element {
  let at = document.activeElement!;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Types into a field instead of what stands there, and presses a key. */
export async function type(field: HTMLElement, value: string, key?: string): Promise<void> {
  field.focus();
  (field as HTMLInputElement).select();
  await sendKeys({ type: value });
  if (key) await sendKeys({ press: key });
}

/** An event as a page's listener saw it. */
export interface Told {
  type: string;
  /** What the event tells; no event has all of it. */
  detail: ErrorDetails & {
    line: CartLine;
    lines: CartLine[];
    cart: Cart;
    previous: number | Cart | null;
    quantity: number;
    options: CheckoutOptions;
  };
  target: EventTarget | null;
}

const OUTCOMES = ['added', 'quantity-changed', 'removed', 'cleared', 'checkout-created', 'token-expired', 'error'];

/** Collects events; all that end a gesture unless `types` says which. */
export function record(target: EventTarget, ...types: string[]): Told[] {
  const told: Told[] = [];
  for (const type of types.length ? types : OUTCOMES.map((name) => `paynow-${name}`))
    target.addEventListener(type, (event) => {
      told.push({
        type,
        detail: (event as CustomEvent<Told['detail']>).detail,
        target: event.composedPath()[0] ?? null,
      });
    });
  return told;
}

let hushes = 0;

/** Collects what the live region on the body says. */
export async function listen(): Promise<string[]> {
  const said: string[] = [];
  const region = document.querySelector('body > [role=status]')!;
  // what an earlier test has still to say is not for this one
  const hush = `Hush ${++hushes}`;
  announce('', 'en');
  announce(hush, 'en');
  await until(() => region.textContent === hush);
  new MutationObserver(() => {
    const words = region.textContent.replace(/\s+/g, ' ').trim();
    if (words) said.push(words);
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

/** All that was said, with what was still to be said: to know that there is nothing takes more than a few frames. */
export async function allSaid(said: string[]): Promise<string[]> {
  const end = `End ${++hushes}`;
  announce(end, document.querySelector<HTMLElement>('[role=status]')!.lang);
  await until(() => said.at(-1)?.endsWith(end));
  return said.map((words) => words.replace(end, '').trim()).filter(Boolean);
}

/** Collects what is written to the console as errors, in place of writing it; ends with `restore`. */
export function watchConsole(): { errors: string[]; restore(): void } {
  const errors: string[] = [];
  const { error } = console;
  console.error = (...words: unknown[]) => void errors.push(words.map(String).join(' '));
  return { errors, restore: () => void (console.error = error) };
}

/** Takes the connection away, or gives it back. */
export function setOnline(online: boolean): void {
  if (online) Reflect.deleteProperty(navigator, 'onLine');
  else Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}
