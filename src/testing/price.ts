import type { MinorUnits, Pricing, Sale } from '../api/types.js';
import type { FakeProduct, FakeSale, Prices } from './products.js';
import { vatIn } from './vat.js';

/** What prices depend on besides the product. */
export interface Market {
  currency: string;
  country?: string | undefined;
  now: number;
}

/** An exact amount as JSON writes it: a number where that is exact. */
export function minor(amount: bigint): MinorUnits {
  return BigInt.asIntN(54, amount) === amount ? Number(amount) : amount;
}

/** An amount in one currency; an amount without currencies is the same in all, a missing one the first there is. */
export function amountIn(prices: MinorUnits | Prices | undefined, currency: string): bigint {
  if (prices === undefined) return 0n;
  if (typeof prices !== 'object') return BigInt(prices);
  return BigInt((Object.hasOwn(prices, currency) ? prices[currency] : Object.values(prices)[0]) ?? 0);
}

/** What one unit costs before sales, with what its chosen options add. */
export function originalPrice(product: FakeProduct, values: ReadonlyMap<string, string>, currency: string): bigint {
  let price = amountIn(product.prices, currency);
  for (const variable of product.custom_variables ?? []) {
    const chosen = variable.options?.find((option) => option.value === values.get(variable.identifier));
    price += amountIn(chosen?.price, currency);
  }
  return price;
}

/** What one unit costs and why; `orderValue` is what the whole order costs before sales. */
export function pricingOf(product: FakeProduct, original: bigint, orderValue: bigint, market: Market): Pricing {
  const { currency, country, now } = market;
  const sale = product.sale && runningSale(product.sale, currency, orderValue, now);
  const sold = sale ? least(discountOf(sale, original), original) : 0n;
  const upsell = least(amountIn(product.upsell?.discount, currency), original - sold);
  const vat = vatIn(country);
  return {
    ...(sale && { active_sale: sale }),
    sale_value: sale ? minor(sold) : null,
    ...(product.upsell && { upsell_offer_id: product.upsell.offer_id }),
    upsell_discount_amount: minor(upsell),
    ...(vat && {
      vat_rate: vat.rate,
      regional_pricing: {
        region_id: vat.region,
        currency,
        tax_inclusive: vat.inclusive,
        base_price: minor(original),
      },
    }),
    price_original: minor(original),
    price_final: minor(original - sold - upsell),
  };
}

function runningSale(sale: FakeSale, currency: string, orderValue: bigint, now: number): Sale | undefined {
  const minimum = amountIn(sale.minimum_order_value, currency);
  const ended = sale.ends_at != null && Date.parse(sale.ends_at) <= now;
  if (ended || Date.parse(sale.begins_at) > now || orderValue < minimum) return undefined;
  return {
    id: sale.id,
    name: sale.name,
    discount_type: sale.discount_type,
    discount_amount: minor(amountIn(sale.discount_amount, currency)),
    minimum_order_value: minor(minimum),
    begins_at: sale.begins_at,
    ends_at: sale.ends_at ?? null,
  };
}

function discountOf(sale: Sale, original: bigint): bigint {
  const amount = BigInt(sale.discount_amount);
  return sale.discount_type === 'percent' ? (original * amount + 500n) / 1000n : amount;
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
