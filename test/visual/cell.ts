import { createFakeStorefront, PRODUCTS, type FakeStorefront, type Fault } from '../../src/testing/index.js';
import type { LineInput } from '../../src/api/types.js';

type Tags = HTMLElementTagNameMap;

const cells = new Map<string, Cell>();

window.fetch = (input, init) => {
  const request = new Request(input, init);
  return cells.get(new URL(request.url).host)!.answer(request);
};

// what would come by itself later (success goes by, a hung request ends) does not come: the picture stands still
const { setTimeout: platformTimeout } = window;
const soonOnly = (handler: TimerHandler, time = 0) => (time < 1000 ? platformTimeout(handler, time) : 0);
window.setTimeout = soonOnly as typeof setTimeout;

/** What is in a place, through shadow roots and frames. */
export const inside = (place: ParentNode): Element[] =>
  [...place.querySelectorAll('*')].flatMap((node) => [
    node,
    ...(node.shadowRoot ? inside(node.shadowRoot) : []),
    ...((node as HTMLIFrameElement).contentDocument ? inside((node as HTMLIFrameElement).contentDocument!) : []),
  ]);

/** Waits, frame by frame, until `condition` holds. */
export const until = (condition: () => unknown): Promise<void> =>
  new Promise((resolve) => {
    const look = () => (condition() ? resolve() : void requestAnimationFrame(look));
    look();
  });

/** One state of one element, with a storefront of its own. */
export class Cell {
  readonly box = document.body.appendChild(document.createElement('div'));
  readonly fake: FakeStorefront;
  readonly #host = `cell-${cells.size}.paynow.test`;
  #held?: string;

  constructor(
    readonly name: string,
    readonly width: number,
  ) {
    cells.set(this.#host, this);
    this.box.className = 'cell';
    this.box.style.inlineSize = `${width}px`;
    this.fake = createFakeStorefront({
      products: PRODUCTS.map((product) => ({ ...product, image_url: `https://visual.test/art/${product.slug}.png` })),
      currency: 'eur',
      now: () => Date.UTC(2026, 6, 1),
    });
  }

  answer(request: Request): Promise<Response> {
    return request.method === this.#held ? new Promise(() => {}) : this.fake.handle(request);
  }

  /** From now on, requests of this method stay without an answer. */
  hold(method: string): this {
    this.#held = method;
    return this;
  }

  /** The next requests of this method are refused. */
  refuse(method: string, fault: Fault): this {
    this.fake.fail(method, fault, Infinity);
    return this;
  }

  has(...lines: LineInput[]): this {
    this.fake.seed('ann-token', lines);
    return this;
  }

  /** Puts an element into the cell. */
  show<Tag extends keyof Tags>(
    tag: Tag,
    attributes: Record<string, string> = {},
    place: Element = this.box,
  ): Tags[Tag] {
    const element = place.ownerDocument.createElement(tag);
    const all = { token: 'ann-token', 'api-base': `https://${this.#host}`, country: 'de', ...attributes };
    for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
    place.append(element);
    return element;
  }

  /** A part of what is in the cell, once it is there. */
  async part(name: string, index = 0, host = this.box.firstElementChild!): Promise<HTMLElement> {
    const find = () => host.shadowRoot?.querySelectorAll<HTMLElement>(`[part~='${name}']`)[index];
    await until(find);
    return find()!;
  }
}
