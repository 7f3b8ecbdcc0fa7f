import { asText } from './json.js';
import { printOf } from './line.js';
import type { Cart, CartLine, MinorUnits } from './types.js';

type Json = Record<string, unknown>;

const isAmount = (value: unknown): value is MinorUnits => Number.isSafeInteger(value) || typeof value === 'bigint';

/** Makes these fields texts; whether all of them are there. */
const makeTexts = (json: Json, ...names: string[]): boolean =>
  !names.map((name) => (json[name] = asText(json[name]))).includes(undefined);

/** Puts a parsed line right; false when it can't be shown right, or not be told apart from another line. */
function readLine(line: Json): boolean {
  const pricing = (line.pricing = Object(line.pricing) as Json);
  const price = (line.price = pricing.price_final = [pricing.price_final, line.price].find(isAmount));
  pricing.price_original = [pricing.price_original, price].find(isAmount);
  const variables = (line.custom_variables = [line.custom_variables ?? []].flat());
  makeTexts(line, 'line_key', 'product_id', 'name', 'selected_gameserver_id', 'gift_to_customer_id');
  line.name ??= '';
  line.subscription = line.subscription === true;
  line.trial = line.trial === true;
  const good =
    !!line.product_id &&
    price !== undefined &&
    Number.isSafeInteger(line.quantity) &&
    (line.quantity as number) > 0 &&
    variables.every((variable) => makeTexts(Object(variable) as Json, 'identifier', 'value'));
  if (good) line.line_key ||= printOf(line as unknown as CartLine);
  return good;
}

/**
 * Reads what `GET /v1/store/cart` sent, in either edition of the API, and changes it in place: unknown fields pass,
 * optional ones may be missing, and a line that can't be read is left out and counted. Undefined when it is no cart.
 */
export function parseCart(value: unknown): Cart | undefined {
  const cart = Object(value) as Json;
  const { lines, total } = cart;
  const currency = `${asText(cart.currency)}`.toLowerCase();
  if (!Array.isArray(lines) || !isAmount(total) || !/^[a-z]{3}$/.test(currency)) return undefined;
  const read = new Map<unknown, Json>();
  for (const entry of lines) {
    const line = Object(entry) as Json;
    if (readLine(line)) read.set(line.line_key, line);
  }
  return Object.assign(cart, {
    store_id: asText(cart.store_id) ?? '',
    customer_id: asText(cart.customer_id) ?? '',
    lines: [...read.values()] as unknown as CartLine[],
    total,
    currency,
    // a line of none is one that was removed
    omittedLines: lines.filter((line) => (Object(line) as Json).quantity !== 0).length - read.size || undefined,
  });
}
