import { checkText, notA } from './errors.js';
import type { CartLine, LineInput } from './types.js';

/** An id, or nothing. Throws a `config` error that names what is neither. */
export const checkId = (name: string, value: unknown): string => checkText(/^\d{0,20}$/, name, value);

/** Units as a whole number that the API takes, or a `config` error. */
export function checkQuantity(value: unknown, least = 1): number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) < 2 ** 31) return value as number;
  throw notA(`a whole number from ${least}`, 'quantity', value);
}

/**
 * A line that the page gave, checked, as `POST /v1/checkouts` takes it; `least` are the fewest units. Throws a `config`
 * error that names a bad field and its value.
 */
export function checkLine(line: LineInput, least = 1): LineInput {
  checkText(/^\d{1,20}$/, 'product_id', line?.product_id);
  checkId('gift_to_customer_id', line.gift_to_customer_id);
  const { custom_variables: variables, gift_to: gift } = line;
  // of a Map, a list or a text nothing, or nonsense, would be sent
  if (variables && (Object(variables) !== variables || Symbol.iterator in variables))
    throw notA('an object', 'custom_variables', variables);
  for (const [name, value] of Object.entries(variables ?? {}))
    if (typeof value !== 'string') throw notA('a string', `custom_variables[${name}]`, value);
  // an id that is a number may be another's already: it is rounded
  for (const name of gift ? (['platform', 'id'] as const) : []) checkText(/./, `gift_to.${name}`, gift![name]);
  // any text is true to JavaScript, and any value to the API
  for (const name of ['subscription', 'trial'] as const)
    if (typeof (line[name] ?? false) !== 'boolean') throw notA('a boolean', name, line[name]);
  return {
    ...line,
    quantity: checkQuantity(line.quantity ?? 1, least),
    gameserver_id: undefined,
    // how it is sent is no part of it
    increment: undefined,
    selected_gameserver_id: checkId('gameserver_id', line.gameserver_id || line.selected_gameserver_id) || undefined,
  } as LineInput;
}

/** The line of the cart as an input for `fingerprint` and `putLine`, which leave out what does not address it. */
export const inputOf = (line: CartLine, quantity = line.quantity): LineInput => ({
  ...line,
  quantity,
  gift_to: undefined,
  // defines each key as its own, so that one named __proto__ is a key like any other
  custom_variables: Object.fromEntries(line.custom_variables.map(({ identifier, value }) => [identifier, value])),
});

/**
 * What identifies a checked line, as parameters of `PUT /v1/store/cart/lines`: the same text for the same line. A gift
 * to a platform's account matches no line until the API has told who that is.
 */
export function fingerprint(line: LineInput): string {
  const query = new URLSearchParams();
  // flags are sent as true or left out: the API reads any value as set
  for (const name of ['product_id', 'subscription', 'trial', 'selected_gameserver_id', 'gift_to_customer_id'] as const)
    if (line[name]) query.set(name.replace('selected_', ''), `${line[name]}`);
  for (const [name, value] of Object.entries(line.custom_variables ?? {}))
    query.set(`custom_variables[${name}]`, value);
  for (const [name, value] of Object.entries(line.gift_to ?? {})) query.set(`gift_to.${name}`, value as string);
  query.sort();
  return `${query}`;
}

/** What identifies a line of the cart: the API may give it another key. */
export function printOf(line: CartLine): string {
  return fingerprint(inputOf(line));
}
