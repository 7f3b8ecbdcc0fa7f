import type { CartLine, CheckoutOptions, CheckoutSession } from '../api/types.js';
import { totalOf, viewLines } from './cart-view.js';
import type { KeptLine } from './line.js';
import { type Market, minor } from './price.js';
import type { FakePromoCode } from './products.js';
import { invalid } from './refusal.js';
import type { Store } from './store.js';
import type { FakeCheckout } from './types.js';

/** Makes a checkout of lines; charged in the store's own currency, since checkouts take none. */
export function openCheckout(
  store: Store,
  customerId: string,
  lines: readonly KeptLine[],
  options: CheckoutOptions,
  origin: FakeCheckout['origin'],
  country: string | undefined,
): CheckoutSession {
  const market: Market = { currency: store.currency, country, now: store.now() };
  const viewed: CartLine[] = viewLines(store, lines, market);
  if (!viewed.length) throw invalid('lines', 'The cart is empty.', 'required');
  const codes = promoCodesOf(store, options);
  const id = store.newId();
  const session = { id, token: `checkout-token-${id}`, url: `${store.checkoutBase}/checkout/${id}` };
  const total = discounted(BigInt(totalOf(viewed)), codes);
  const { currency } = market;
  store.checkouts.push({ ...session, customerId, currency, lines: viewed, total, options, status: 'open', origin });
  return session;
}

/** Ends an open checkout; one that has ended stays as it is. */
export function endCheckout(store: Store, id: string, status: 'paid' | 'canceled'): FakeCheckout {
  const checkout = store.checkouts.find((candidate) => candidate.id === id);
  if (!checkout) throw new Error(`There is no checkout ${id}.`);
  if (checkout.status !== 'open') return checkout;
  checkout.status = status;
  if (status === 'paid' && checkout.origin === 'cart') store.setLines(checkout.customerId, []);
  return checkout;
}

function promoCodesOf(store: Store, options: CheckoutOptions): FakePromoCode[] {
  const codes = (options.promo_codes ?? []).map((code, index) => {
    const known = store.promoCodes.find((candidate) => candidate.code === code);
    if (!known) throw invalid(`promo_codes[${index}]`, `The promo code "${code}" is not valid.`, 'promo_code');
    return known;
  });
  if (options.coupon_id === undefined) return codes;
  const coupon = store.promoCodes.find((candidate) => candidate.id === options.coupon_id);
  if (!coupon) throw invalid('coupon_id', `There is no coupon ${options.coupon_id}.`, 'exists');
  return codes.includes(coupon) ? codes : [...codes, coupon];
}

function discounted(total: bigint, codes: readonly FakePromoCode[]): FakeCheckout['total'] {
  const permille = codes.reduce((sum, code) => sum + code.permille, 0);
  return minor(total - (total * BigInt(Math.min(permille, 1000))) / 1000n);
}
