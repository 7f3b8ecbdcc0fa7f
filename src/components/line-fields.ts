import { configError } from '../api/errors.js';
import type { CustomerProfilePlatform, LineInput } from '../api/types.js';

/** The attributes of a line, as an element has them. */
export interface LineFields {
  productId: string;
  quantity: number | string;
  subscription: boolean;
  trial: boolean;
  gameserverId?: string;
  customVariables?: Record<string, string>;
  giftToCustomerId?: string;
  giftToPlatform?: string;
  giftToId?: string;
}

/** JSON of an attribute. Throws a `config` error that names the attribute and its value. */
export function parseAttribute<T>(name: string, value: string, isWanted: (parsed: unknown) => boolean): T {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    // told below, as anything else that is not what it should be
  }
  if (!isWanted(parsed)) throw configError(`${name}: ${value} is not the JSON that it should be`);
  return parsed as T;
}

/** A quantity from markup: a number, or the text of one; anything else stays what it is and is refused later. */
const quantityOf = (value: unknown): number =>
  (typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value) as number;

/** What the controls of a form say of a line, by the names that the API gives its parameters. */
function formFields(form: HTMLFormElement): Partial<LineFields> {
  const data = new FormData(form);
  const fields: Partial<LineFields> = {};
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' && value ? value : undefined;
  };
  const flag = (name: string) =>
    form.elements.namedItem(name) ? !['0', 'false', undefined].includes(text(name)) : undefined;
  const variables = [...data]
    .map(([name, value]) => [/^custom_variables\[(.*)\]$/s.exec(name)?.[1], value] as const)
    .filter((entry): entry is [string, string] => entry[0] !== undefined && typeof entry[1] === 'string' && !!entry[1]);
  const found = {
    productId: text('product_id'),
    quantity: text('quantity'),
    subscription: flag('subscription'),
    trial: flag('trial'),
    gameserverId: text('gameserver_id'),
    customVariables: variables.length ? Object.fromEntries(variables) : undefined,
    giftToCustomerId: text('gift_to_customer_id'),
    giftToPlatform: text('gift_to.platform'),
    giftToId: text('gift_to.id'),
  };
  for (const [name, value] of Object.entries(found)) if (value !== undefined) Object.assign(fields, { [name]: value });
  return fields;
}

/** The line that attributes, and the form around them, describe. Throws a `config` error where they don't describe one. */
export function lineOf(fields: LineFields, form: HTMLFormElement | null): LineInput {
  const own = { ...fields, ...(form && formFields(form)) };
  const variables = { ...fields.customVariables, ...own.customVariables };
  // a platform alone is what a form with an empty name says, and what a forgotten attribute says: neither is a gift
  if (!!own.giftToPlatform !== !!own.giftToId && !(form && !own.giftToId))
    throw configError(
      `gift-to-platform: "${own.giftToPlatform ?? ''}" and gift-to-id: "${own.giftToId ?? ''}" go together`,
    );
  return {
    product_id: own.productId,
    quantity: quantityOf(own.quantity),
    ...(own.subscription && { subscription: true }),
    ...(own.trial && { trial: true }),
    ...(own.gameserverId && { selected_gameserver_id: own.gameserverId }),
    ...(Object.keys(variables).length && { custom_variables: variables }),
    ...(own.giftToCustomerId && { gift_to_customer_id: own.giftToCustomerId }),
    ...(own.giftToId && { gift_to: { platform: own.giftToPlatform as CustomerProfilePlatform, id: own.giftToId } }),
  };
}
