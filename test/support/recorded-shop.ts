// For tests of what is sent, and when: a page whose requests and events are all recorded. What is asked of its elements is by
// their own shadow roots, and typing is a change event, so that time can stand still. `elements.ts` is for tests of what a
// shopper sees and does: real keys, and parts through all shadow roots.

import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/index.js';
import type {
  GetToken,
  PaynowAddButton,
  PaynowCart,
  PaynowCheckoutButton,
  PaynowEvents,
  PaynowStore,
} from '../../src/index.js';
import { createFakeStorefront, type FakeStorefront, type FakeStorefrontOptions } from '../../src/testing/index.js';
import { requestViolations } from '../openapi/contract.js';
import { CART, LINES } from './ask.js';
import { readAtOnce } from './clock.js';
import { tasks, until, witness } from './stubs.js';

/** A request as the page made it. */
export interface Sent {
  method: string;
  url: URL;
  headers: Headers;
  body: string | undefined;
  init: RequestInit;
}

/** An event as the page heard it. */
export interface Heard<Type extends keyof PaynowEvents = keyof PaynowEvents> {
  type: Type;
  detail: PaynowEvents[Type];
  target: EventTarget | null;
}

/** Who asks a shop, where it isn't ann. */
export interface Customer {
  token?: string;
  getToken?: GetToken;
  currency?: string;
  country?: string;
}

const EVENTS: (keyof PaynowEvents)[] = [
  'paynow-add',
  'paynow-added',
  'paynow-quantity-changed',
  'paynow-removed',
  'paynow-cleared',
  'paynow-checkout',
  'paynow-checkout-created',
  'paynow-cart-change',
  'paynow-token-expired',
  'paynow-error',
];

let shops = 0;

/** What the page was told from outside, which may have it read anew. */
const signals: string[] = [];
for (const type of ['visibilitychange', 'online', 'offline', 'pageshow', 'pagehide'])
  (type === 'visibilitychange' ? document : window).addEventListener(type, () => signals.push(type));
new BroadcastChannel('paynow-elements').addEventListener('message', () => signals.push('message'));

/** A page of a shop: a fake storefront, all that was sent to it and all that its elements told. */
export class RecordedShop {
  readonly fake: FakeStorefront;
  // of its own, so that no session outlives a test into the next
  readonly apiBase = `https://shop-${++shops}.paynow.test`;
  readonly sent: Sent[] = [];
  readonly heard: Heard[] = [];
  /** Answers come even to requests that were aborted, as from a proxy that does not heed it. */
  deaf = false;
  page!: HTMLElement;

  constructor(options: FakeStorefrontOptions = {}) {
    this.fake = createFakeStorefront(options);
    signals.length = 0;
    witness(() => {
      const { status, error } = this.page?.querySelector('paynow-store')?.session?.snapshot ?? {};
      const requests = this.fake.log.map(
        (entry) => `${entry.method} ${entry.status ?? (entry.endedAt ? 'ended' : 'open')}`,
      );
      return `session ${status} ${error ?? ''}, requests: ${requests.join(', ') || 'none'}, signals: ${signals.join(', ') || 'none'}`;
    });
  }

  readonly fetch: typeof fetch = (input, init = {}) => {
    const { method = 'GET', headers, body } = init;
    const sent = { method, url: new URL(input as string), headers: new Headers(headers), body: body as string, init };
    this.sent.push(sent);
    const { signal: _, ...rest } = init;
    return this.fake.fetch(input, this.deaf ? rest : init).then(readAtOnce);
  };

  /** Shows elements on a page that has this shop's `<paynow-store>`. */
  async open(content: TemplateResult, customer: Customer = { token: 'ann-token' }): Promise<HTMLElement> {
    const { token, getToken, currency, country } = customer;
    this.page = document.createElement('div');
    for (const type of EVENTS)
      this.page.addEventListener(
        type,
        (event) => this.heard.push({ type, detail: (event as CustomEvent).detail as never, target: event.target }),
        true,
      );
    const parentNode = document.body.appendChild(this.page);
    await fixture(
      html`<div>
        <paynow-store
          .token=${token}
          .apiBase=${this.apiBase}
          .fetch=${this.fetch}
          .getToken=${getToken}
          .currency=${currency}
          .country=${country}
        ></paynow-store>
        ${content}
      </div>`,
      { parentNode },
    );
    return this.page;
  }

  /** Shows one cart and waits until it is read. */
  async openCart(customer?: Customer): Promise<PaynowCart> {
    await this.open(html`<paynow-cart></paynow-cart>`, customer);
    await until(
      () => this.cart.status === 'ready' && (part(this.cart, 'count') !== null) === this.cart.count > 0,
      'the cart is ready',
    );
    return this.cart;
  }

  get store(): PaynowStore {
    return this.page.querySelector('paynow-store')!;
  }
  get cart(): PaynowCart {
    return this.page.querySelector('paynow-cart')!;
  }
  get add(): PaynowAddButton {
    return this.page.querySelector('paynow-add-button')!;
  }
  get checkout(): PaynowCheckoutButton {
    return (
      this.page.querySelector('paynow-checkout-button') ??
      this.cart.shadowRoot!.querySelector('paynow-checkout-button')!
    );
  }
  /** The session of the page's customer. */
  get session() {
    return this.store.session!;
  }

  get reads(): number {
    return this.fake.count(`GET ${CART}`);
  }
  get puts(): Sent[] {
    return this.sent.filter(({ method, url }) => method === 'PUT' && url.pathname === LINES);
  }

  /** Details of the events of one type. */
  told<Type extends keyof PaynowEvents>(type: Type): PaynowEvents[Type][] {
    return this.heard.filter((event) => event.type === type).map(({ detail }) => detail as PaynowEvents[Type]);
  }

  /** Units of a product that the storefront has for a customer. */
  units(productId: string, token = 'ann-token'): number {
    const lines = this.fake.cart(token).lines.filter((line) => line.product_id === productId);
    return lines.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  /** Waits until nothing is under way any more. */
  async settle(): Promise<void> {
    for (let before = -1; before !== this.fake.log.length;) {
      before = this.fake.log.length;
      await until(
        () =>
          this.page.querySelector('paynow-store')?.session?.snapshot.status !== 'updating' &&
          this.fake.log.every(({ endedAt }) => endedAt !== undefined),
        'nothing is under way',
      );
      await tasks(8);
    }
  }

  /** What the requests so far do that the API's document does not allow. */
  violations(): string[] {
    return this.sent.flatMap(({ method, url, headers, body }) =>
      requestViolations({ method, url: url.href, headers, body }),
    );
  }

  /** Pairs of writes that were in flight at the same time. */
  overlaps(): string[] {
    const writes = this.fake.log.filter(({ method }) => method !== 'GET');
    return writes.slice(1).flatMap((write, index) => {
      const before = writes[index]!;
      return write.startedAt >= (before.endedAt ?? Infinity) ? [] : [`${before.query} and ${write.query}`];
    });
  }
}

/** The text that a shopper can see of an element, through shadow roots. */
export function seen(node: Node | null | undefined): string {
  return node ? textOf(node).replace(/\s+/g, ' ').trim() : '';
}

function textOf(node: Node): string {
  if (node instanceof Text)
    return getComputedStyle(node.parentElement ?? (node.getRootNode() as ShadowRoot).host).visibility === 'visible'
      ? node.data
      : '';
  if (node instanceof Element) {
    if (/^(style|script|template)$/.test(node.localName) || getComputedStyle(node).display === 'none') return '';
    if (node instanceof HTMLSlotElement) return (node.assignedNodes().length ? node.assignedNodes() : [...node.childNodes]).map(textOf).join(''); // prettier-ignore
  }
  return [...((node as Element).shadowRoot ?? node).childNodes].map(textOf).join(' ');
}

/** A part of an element, or of a line of it. */
export const part = <E extends HTMLElement = HTMLElement>(host: Element, name: string): E | null =>
  (host.shadowRoot ?? host).querySelector<E>(`[part~=${name}]`);

/** The lines that a cart shows. */
export const linesOf = (cart: PaynowCart): HTMLElement[] => [
  ...cart.shadowRoot!.querySelectorAll<HTMLElement>('[part~=line]'),
];

/** The line of a cart that names something. */
export function lineOf(cart: PaynowCart, name: string): HTMLElement {
  const line = linesOf(cart).find((candidate) => seen(candidate).includes(name));
  if (!line) throw new Error(`There is no line ${name} in: ${seen(cart)}`);
  return line;
}

/** Clicks a part of a line, or of the element itself. */
export const click = (host: Element, name: string): void => {
  const target = part(host, name);
  if (!target) throw new Error(`There is no ${name} in: ${seen(host)}`);
  target.click();
};

/** The field with a line's quantity. */
export const field = (line: Element): HTMLInputElement => part<HTMLInputElement>(line, 'quantity-input')!;

/** Types a quantity into a line and leaves the field. */
export const type = (line: Element, text: string): void => {
  field(line).value = text;
  field(line).dispatchEvent(new Event('change', { bubbles: true }));
};

/** The checkout page's address as a place in this very page, so that a test goes there and stays. */
export const HERE = `${location.href.split('#')[0]}#`;
