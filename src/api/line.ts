import { configError } from './errors.js';
import type { CartLine, LineInput } from './types.js';

const ID = /^\d{1,20}$/;
const MAX_QUANTITY = 2 ** 31 - 1;

/** Everything that identifies a line: two lines of one product are the same line when all of it is the same. */
export interface LineIdentity {
  product_id: string;
  subscription: boolean;
  trial: boolean;
  gameserver_id?: string;
  custom_variables: [identifier: string, value: string][];
  gift_to_customer_id?: string;
  gift_to?: { platform: string; id: string };
}

const refuse = (name: string, value: unknown, wanted: string): never => {
  throw configError(`${name}: ${JSON.stringify(value) ?? String(value)} is not ${wanted}`);
};

const flakeId = (name: string, value: unknown): string | undefined =>
  value == null || value === ''
    ? undefined
    : typeof value === 'string' && ID.test(value)
      ? value
      : refuse(name, value, 'an id (decimal digits in a string)');

/** Units as a whole number that the API takes, or a `config` error that names `name`. */
export const checkQuantity = (value: unknown, least = 1, name = 'quantity'): number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= MAX_QUANTITY
    ? (value as number)
    : refuse(name, value, `a whole number from ${least}`);

/** Checks a line that the page gave. Throws a `config` error that names the field and its value. */
export function identify(input: LineInput): LineIdentity {
  if (input == null || typeof input !== 'object') refuse('line', input, 'a line');
  const { custom_variables: variables, gift_to: gift } = input;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables)))
    refuse('custom_variables', variables, 'an object of strings');
  if (gift != null && !(gift.platform && gift.id)) refuse('gift_to', gift, 'a platform with an id');
  return {
    product_id: flakeId('product_id', input.product_id) ?? refuse('product_id', input.product_id, 'a product id'),
    subscription: !!input.subscription,
    trial: !!input.trial,
    gameserver_id: flakeId('gameserver_id', input.gameserver_id ?? input.selected_gameserver_id),
    custom_variables: Object.entries(variables ?? {}).map(([identifier, value]) => [
      identifier,
      typeof value === 'string' ? value : refuse(`custom_variables[${identifier}]`, value, 'a string'),
    ]),
    gift_to_customer_id: flakeId('gift_to_customer_id', input.gift_to_customer_id),
    ...(gift && { gift_to: { platform: gift.platform, id: String(gift.id) } }),
  };
}

/** What identifies a line of the cart. */
export const identityOf = (line: CartLine): LineIdentity => ({
  product_id: line.product_id,
  subscription: line.subscription,
  trial: line.trial,
  gameserver_id: line.selected_gameserver_id ?? undefined,
  custom_variables: line.custom_variables.map((variable) => [variable.identifier, variable.value]),
  gift_to_customer_id: line.gift_to_customer_id ?? undefined,
});

/** The line of the cart as an input: everything that addresses it, and `quantity`. */
export const inputOf = (line: CartLine, quantity: number): LineInput => {
  const { custom_variables, gift_to: _, ...identity } = identityOf(line);
  return { ...identity, custom_variables: Object.fromEntries(custom_variables), quantity };
};

/** The same text for the same line. A gift to a platform's account matches no line until the API has told who that is. */
export const fingerprint = (line: LineIdentity): string =>
  JSON.stringify([
    line.product_id,
    line.subscription,
    line.trial,
    line.gameserver_id,
    [...line.custom_variables].sort(([a], [b]) => (a < b ? -1 : 1)),
    line.gift_to_customer_id,
    line.gift_to,
  ]);

/** The parameters of `PUT /v1/store/cart/lines`. */
export function lineQuery(line: LineIdentity, quantity: number, increment?: boolean): URLSearchParams {
  const query = new URLSearchParams({ product_id: line.product_id, quantity: String(quantity) });
  const set = (name: string, value: string | false | undefined) => value && query.set(name, value);
  // flags are sent as true or left out: the API reads any value as set
  set('increment', increment && 'true');
  set('subscription', line.subscription && 'true');
  set('trial', line.trial && 'true');
  set('gameserver_id', line.gameserver_id);
  for (const [identifier, value] of line.custom_variables) query.set(`custom_variables[${identifier}]`, value);
  set('gift_to_customer_id', line.gift_to_customer_id);
  set('gift_to.platform', line.gift_to?.platform);
  set('gift_to.id', line.gift_to?.id);
  return query;
}

/** A line in the body of `POST /v1/checkouts`. */
export const lineBody = (line: LineIdentity, quantity: number) => ({
  product_id: line.product_id,
  quantity,
  subscription: line.subscription || undefined,
  trial: line.trial || undefined,
  selected_gameserver_id: line.gameserver_id,
  // defines each key as its own, so that one named __proto__ is a key like any other
  custom_variables: line.custom_variables.length ? Object.fromEntries(line.custom_variables) : undefined,
  gift_to_customer_id: line.gift_to_customer_id,
  gift_to: line.gift_to,
});
