import { afterwards, stub } from './stubs.js';

type Listener = (detail?: unknown) => void;

/** A stand-in for PayNow.js: what it is asked, and who listens to it. */
export class FakePayNowJs {
  readonly asked: string[] = [];
  /** What `open()` does, besides being noted. */
  onOpen: () => unknown = () => this.tell('ready');
  /** What `close()` does, besides being noted. */
  onClose: () => unknown = () => this.tell('closed');
  readonly #listeners: [string, Listener][] = [];

  readonly checkout = {
    open: (options: { token: string }): unknown => {
      this.asked.push(`open ${JSON.stringify(options)}`);
      return this.onOpen();
    },
    close: (): unknown => {
      this.asked.push('close');
      return this.onClose();
    },
    on: (name: string, listener: Listener): void => void this.#listeners.push([name, listener]),
    off: (name: string, listener: Listener): void => {
      const index = this.#listeners.findIndex(([other, one]) => other === name && one === listener);
      if (index >= 0) this.#listeners.splice(index, 1);
    },
  };

  /** The events that somebody listens to, once for each listener. */
  get heard(): string[] {
    return this.#listeners.map(([name]) => name).sort();
  }

  /** Has an event happen. */
  tell(name: string, detail?: unknown): void {
    for (const [other, listener] of [...this.#listeners]) if (other === name) listener(detail);
  }

  /** Makes it the page's own until the test is over. */
  install(): this {
    stub(window as { PayNow?: unknown }, 'PayNow', this);
    return this;
  }
}

/**
 * Lays a layer over the page as PayNow.js does: a frame, known by its name, that fades out and is gone when a transition has
 * ended. Returns the layer.
 */
export function layOver(js: FakePayNowJs): HTMLElement {
  const layer = document.createElement('div');
  const frame = document.createElement('iframe');
  frame.name = '__zoid__paynow_gg_checkout__e30__';
  layer.append(document.createElement('iframe'), frame);
  layer.style.opacity = '1';
  js.onOpen = () => {
    document.body.append(layer);
    js.tell('ready');
  };
  js.onClose = () => {
    layer.addEventListener('transitionend', () => (layer.remove(), js.tell('closed')), { once: true });
    layer.style.opacity = '0';
  };
  afterwards(() => layer.remove());
  return layer;
}

/** Keeps PayNow.js from being loaded: hands out each script that is asked for, in place of asking the network. */
export function holdScripts(): HTMLScriptElement[] {
  const scripts: HTMLScriptElement[] = [];
  const { head } = document;
  const append = head.append.bind(head);
  stub(head, 'append', (...nodes: (Node | string)[]) => {
    for (const node of nodes)
      if (node instanceof HTMLScriptElement) scripts.push(node);
      else append(node);
  });
  afterwards(() => scripts.forEach((script) => script.remove()));
  return scripts;
}
