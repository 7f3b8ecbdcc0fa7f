import type { Cart, CartLine, CartLineCustomVariable, CustomVariableOption } from '../api/types.js';
import { customerDto } from './customers.js';
import type { KeptLine } from './line.js';
import { amountIn, type Market, minor, originalPrice, pricingOf } from './price.js';
import type { FakeCustomVariable, FakeProduct } from './products.js';
import type { Store } from './store.js';

/** A customer's cart as the API answers it. */
export function viewCart(store: Store, customerId: string, market: Market): Cart {
  const lines = viewLines(store, store.lines(customerId), market);
  return { store_id: store.id, customer_id: customerId, lines, total: totalOf(lines), currency: market.currency };
}

/** Lines as the API answers them; those of products that are gone are left out. */
export function viewLines(store: Store, lines: readonly KeptLine[], market: Market): CartLine[] {
  const priced = lines.flatMap((line) => {
    const product = store.products.find((candidate) => candidate.id === line.productId);
    return product ? [{ line, product, original: originalPrice(product, line.customVariables, market.currency) }] : [];
  });
  const orderValue = priced.reduce((sum, { line, original }) => sum + original * BigInt(line.quantity), 0n);
  return priced.map(({ line, product, original }) => {
    const pricing = pricingOf(product, original, orderValue, market);
    const server = store.gameServers.find((candidate) => candidate.id === line.gameServerId);
    const recipient = store.customers.find((candidate) => candidate.id === line.giftToCustomerId);
    return {
      line_key: line.key,
      product_id: product.id,
      name: product.name,
      slug: product.slug,
      price: pricing.price_final,
      quantity: line.quantity,
      subscription: line.subscription,
      trial: line.trial,
      image_url: product.image_url ?? null,
      ...(server && {
        selected_gameserver_id: server.id,
        selected_gameserver: { ...server, store_id: server.store_id ?? store.id },
      }),
      pricing,
      custom_variables: viewVariables(product, line, market.currency),
      ...(recipient && {
        gift_to_customer: customerDto(recipient, store.id),
        gift_to_customer_id: recipient.id,
      }),
    };
  });
}

/** What lines cost together. */
export function totalOf(lines: readonly CartLine[]): Cart['total'] {
  return minor(lines.reduce((sum, line) => sum + BigInt(line.price) * BigInt(line.quantity), 0n));
}

function viewVariables(product: FakeProduct, line: KeptLine, currency: string): CartLineCustomVariable[] {
  return (product.custom_variables ?? []).flatMap((variable) => {
    const value = line.customVariables.get(variable.identifier);
    if (value === undefined) return [];
    const { id, name, identifier, description, type } = variable;
    const options = viewOptions(variable, currency);
    const selected = options.find((option) => option.value === value);
    return [
      { id, name, identifier, description, type, value, options, ...(selected && { selected_option: selected }) },
    ];
  });
}

function viewOptions(variable: FakeCustomVariable, currency: string): CustomVariableOption[] {
  return (variable.options ?? []).map((option, index) => ({
    name: option.name,
    value: option.value,
    price: minor(amountIn(option.price, currency)),
    is_default: option.is_default ?? false,
    sort_order: index,
  }));
}
