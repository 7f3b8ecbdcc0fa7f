import { html } from '@open-wc/testing';
import type { PaynowCartButton, PaynowCartDrawer } from '../../src/index.js';
import { page, part, type Shop, until } from './elements.js';

/** What the drawers of the page stand on: the page itself. */
export const root = document.documentElement;

/** A page with a button and a drawer, and what stands in between. */
export async function openPage(
  shop: Shop,
  between: unknown = '',
  drawer = html`<paynow-cart-drawer id="d"></paynow-cart-drawer>`,
) {
  const here = await page(shop, html`<paynow-cart-button></paynow-cart-button>${between}${drawer}`);
  return {
    here,
    button: here.querySelector<PaynowCartButton>('paynow-cart-button')!,
    drawer: here.querySelector<PaynowCartDrawer>('paynow-cart-drawer')!,
  };
}

/** Whether and how the page scrolls. */
export const scrolling = (): string => getComputedStyle(root).overflow;

/** The drawer's dialog. */
export const dialogOf = (drawer: Element): HTMLDialogElement => part<HTMLDialogElement>(drawer, 'dialog')!;

/** The drawer's own cart. */
export const cartIn = (drawer: Element) => drawer.shadowRoot!.querySelector('paynow-cart')!;

/** Waits until a drawer is open as a modal dialog. */
export const opened = (drawer: PaynowCartDrawer): Promise<void> =>
  until(() => drawer.open && dialogOf(drawer).matches(':modal'));

/** Waits until a drawer is closed and the page is as it was. */
export const closed = (drawer: PaynowCartDrawer): Promise<void> =>
  until(() => !drawer.open && !dialogOf(drawer)?.open && scrolling() === 'visible');

/** The page's one live region, wherever it is. */
export const region = (): HTMLElement => document.querySelector<HTMLElement>('[role=status]')!;
