import { serveFake, type HttpStorefront } from '../support/http-storefront.js';
import { KEY } from '../support/products.js';

/** What a strict page says of itself. */
export interface Report {
  violations: string[];
  failures: string[];
  events: { type: string; kind?: string }[];
  /** All text, through shadow roots. */
  seen: string;
  status?: string;
  count?: number;
  link?: string;
  /** How the add button's button is displayed. */
  styled: string;
}

interface Options {
  /** How the page loads the elements. */
  load?: 'module' | 'twice' | 'classic' | 'lit';
  /** Allows a policy of Trusted Types to be made twice, for pages with another Lit. */
  duplicates?: boolean;
  lang?: string;
  /** Where the checkout opens. */
  checkout?: string;
  /** Has the page explain what is wrong with it. */
  debug?: boolean;
  /** Has the policy forbid requests to the API. */
  'no-connect'?: boolean;
  /** What the frame may do; anything where it is left out. */
  sandbox?: string;
}

let calls = 0;

/** A page under a strict policy in a frame, with a storefront behind real HTTP. */
export class StrictPage {
  readonly storefront: HttpStorefront;
  readonly #frame: HTMLIFrameElement;

  private constructor(storefront: HttpStorefront, frame: HTMLIFrameElement) {
    this.storefront = storefront;
    this.#frame = frame;
  }

  static async open({ sandbox, ...options }: Options = {}): Promise<StrictPage> {
    const storefront = await serveFake();
    const query = new URLSearchParams({ api: storefront.origin, product: KEY });
    for (const [name, value] of Object.entries(options)) if (value) query.set(name, String(value));
    const frame = document.createElement('iframe');
    if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
    frame.src = `/__strict/page?${query}`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    return new StrictPage(storefront, frame);
  }

  report(): Promise<Report> {
    return this.#ask('report') as Promise<Report>;
  }

  /** Clicks a part of the page's first element of a tag. */
  async click(tag: string, part: string): Promise<void> {
    await this.#ask('click', tag, part);
  }

  /** Has the page open no checkout. */
  async stay(): Promise<void> {
    await this.#ask('stay');
  }

  /** Shows the page as after Back: from the cache if `persisted`. */
  async show(persisted: boolean): Promise<void> {
    await this.#ask('show', persisted);
  }

  /** Has the page do what its policy forbids. */
  async misbehave(): Promise<void> {
    await this.#ask('misbehave');
  }

  async close(): Promise<void> {
    this.#frame.remove();
    await this.storefront.close();
  }

  #ask(...call: unknown[]): Promise<unknown> {
    const id = ++calls;
    return new Promise((resolve, reject) => {
      const hear = ({ data, source }: MessageEvent<{ id: number; result?: unknown; error?: string }>) => {
        if (source !== this.#frame.contentWindow || data.id !== id) return;
        removeEventListener('message', hear);
        if (data.error) reject(new Error(data.error));
        else resolve(data.result);
      };
      addEventListener('message', hear);
      this.#frame.contentWindow!.postMessage([id, ...call], '*');
    });
  }
}
