import type { CheckoutSession } from '../api/types.js';

const SCRIPT = 'https://cdn.paynow.gg/paynow-js/bundle.js';
const READY_TIME = 8000;
const CLOSING_TIME = 1000;
/** PayNow.js takes 0.3 s for it. */
const FADE_TIME = 600;

/** What is used of PayNow.js. */
interface PayNowJs {
  checkout: {
    open(options: { token: string }): unknown;
    close(): unknown;
    on(name: string, listener: (detail: never) => void): void;
    off(name: string, listener: (detail: never) => void): void;
  };
}

const global = globalThis as { PayNow?: PayNowJs };

let script: HTMLScriptElement | undefined;
let loaded: Promise<unknown>;

/** PayNow.js: the page's own, else from its documented address, once. Rejects when it does not load. */
async function load(): Promise<PayNowJs> {
  // one that is still on the page is still on its way
  if (!global.PayNow && !script?.isConnected) {
    const added = (script = document.createElement('script'));
    added.src = SCRIPT;
    // under a policy with nonces, scripts that are loaded need one too
    added.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    loaded = new Promise((resolve, reject) => {
      added.onload = resolve;
      added.onerror = reject;
    }).finally(() => added.remove());
    document.head.append(added);
  }
  if (!global.PayNow) await loaded;
  return global.PayNow!;
}

/**
 * Brings the focus into the overlay, which PayNow.js leaves on the page behind it. Returns what brings it back: to what had
 * it before, where it went with the overlay. PayNow.js also waits for the end of a transition before it says that it is
 * closed; where the page has turned transitions off, it is told that one has ended.
 */
function enter(): () => void {
  let before = document.activeElement as HTMLElement | null;
  while (before?.shadowRoot?.activeElement) before = before.shadowRoot.activeElement as HTMLElement;
  const frame = document.querySelector<HTMLElement>('iframe[name^="__zoid__paynow"]');
  const root = frame?.closest<HTMLElement>('body > *');
  if (root) {
    const end = () =>
      root.style.opacity === '0' && setTimeout(() => root.dispatchEvent(new Event('transitionend')), FADE_TIME);
    new MutationObserver(end).observe(root, { attributeFilter: ['style'] });
  }
  frame?.focus();
  return () => [frame, document.body, null].includes(document.activeElement as HTMLElement) && before?.focus();
}

/**
 * Opens the overlay for a checkout. Resolves when it has ended; rejects when it is not there after 8 s, or not wanted any
 * more when it could be opened, with nothing left of it.
 */
export async function openOverlay(
  { token }: CheckoutSession,
  isWanted: () => boolean,
  onCompleted: (detail: { orderId: string }) => void,
): Promise<void> {
  let close = (): void => {};
  let unbind = (): void => {};
  let leave = (): void => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(reject, READY_TIME);
      const open = ({ checkout }: PayNowJs) => {
        if (!timer || !isWanted()) return reject(new Error('too late'));
        const listeners = {
          ready: () => {
            clearTimeout(timer);
            leave = enter();
          },
          completed: (detail?: { orderId: string }) => {
            clearTimeout(timer);
            onCompleted({ orderId: detail?.orderId ?? '' });
            // closing waits for a transition, which a page may have turned off
            setTimeout(resolve, CLOSING_TIME);
            close();
          },
          closed: resolve,
        };
        // they all live on one object of the page, and pile up
        for (const [name, listener] of Object.entries(listeners)) checkout.on(name, listener);
        unbind = () => Object.entries(listeners).forEach(([name, listener]) => checkout.off(name, listener));
        checkout.open({ token });
        // not before: one that was open already is the page's own
        close = () => void new Promise((done) => done(checkout.close())).catch(() => {});
      };
      load().then(open).catch(reject);
    });
  } catch (error) {
    unbind();
    close();
    throw error;
  } finally {
    clearTimeout(timer);
    timer = undefined;
    unbind();
    leave();
  }
}
