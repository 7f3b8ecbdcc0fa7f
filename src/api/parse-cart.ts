import { fingerprint, identityOf } from './line.js';
import type { Cart, CartLine, MinorUnits } from './types.js';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isAmount = (value: unknown): value is MinorUnits => Number.isSafeInteger(value) || typeof value === 'bigint';
// An id may come as a number; it leaves as the string that it is everywhere else.
const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : isAmount(value) ? String(value) : undefined;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function parseLine(value: unknown): CartLine | undefined {
  if (!isObject(value)) return;
  const pricing = isObject(value.pricing) ? value.pricing : {};
  const product_id = text(value.product_id);
  const variables = list(value.custom_variables);
  const price = [pricing.price_final, value.price].find(isAmount);
  // what can't be shown right, or not be told apart from another line, is better left out
  if (
    !product_id ||
    price === undefined ||
    !(Number.isSafeInteger(value.quantity) && (value.quantity as number) > 0) ||
    !variables.every((v) => isObject(v) && text(v.identifier) !== undefined && text(v.value) !== undefined)
  )
    return;
  const line = {
    ...value,
    product_id,
    name: text(value.name) ?? '',
    slug: text(value.slug) ?? '',
    price,
    subscription: value.subscription === true,
    trial: value.trial === true,
    selected_gameserver_id: text(value.selected_gameserver_id),
    gift_to_customer_id: text(value.gift_to_customer_id),
    pricing: { ...pricing, price_final: price, price_original: [pricing.price_original].find(isAmount) ?? price },
    custom_variables: (variables as Json[]).map((v) => ({
      ...v,
      identifier: text(v.identifier),
      value: text(v.value),
      name: text(v.name) ?? text(v.identifier),
      options: list(v.options).filter(isObject),
    })),
  } as unknown as CartLine;
  line.line_key = text(value.line_key) || fingerprint(identityOf(line));
  return line;
}

/**
 * Reads what `GET /v1/store/cart` sent, in either edition of the API: unknown fields pass, optional ones may be missing,
 * and a line that can't be read is left out and counted. Returns undefined when it is no cart at all.
 */
export function parseCart(value: unknown): Cart | undefined {
  if (!isObject(value) || !Array.isArray(value.lines) || !isAmount(value.total)) return;
  const currency = text(value.currency)?.toLowerCase();
  if (!currency || !/^[a-z]{3}$/.test(currency)) return;
  const lines = new Map<string, CartLine>();
  for (const entry of value.lines) {
    const line = parseLine(entry);
    if (line && !lines.has(line.line_key)) lines.set(line.line_key, line);
  }
  const omittedLines = value.lines.length - lines.size;
  return {
    ...value,
    store_id: text(value.store_id) ?? '',
    customer_id: text(value.customer_id) ?? '',
    lines: [...lines.values()],
    total: value.total,
    currency,
    ...(omittedLines && { omittedLines }),
  };
}
