/** Registers every element, and exports what `elements.ts` does. */
import { define } from './components/define.js';
import { PaynowAddButton } from './components/paynow-add-button.js';
import { PaynowCart } from './components/paynow-cart.js';
import { PaynowCartButton } from './components/paynow-cart-button.js';
import { PaynowCartDrawer } from './components/paynow-cart-drawer.js';
import { PaynowCheckoutButton } from './components/paynow-checkout-button.js';
import { PaynowStore } from './components/paynow-store.js';

export * from './elements.js';

// the store first: what follows finds its customer at once
define({
  'paynow-store': PaynowStore,
  'paynow-cart': PaynowCart,
  'paynow-add-button': PaynowAddButton,
  'paynow-checkout-button': PaynowCheckoutButton,
  'paynow-cart-drawer': PaynowCartDrawer,
  'paynow-cart-button': PaynowCartButton,
});
