import { customerFor, customerWith } from './customers.js';
import { keyOf, type KeptLine, type RequestedLine } from './line.js';
import type { FakeCustomVariable, FakeProduct } from './products.js';
import { invalid, missing } from './refusal.js';
import type { Store } from './store.js';

/** Names of a line's fields in the operation that is checked. */
export interface FieldNames {
  /** What stands before each name, `lines[0].` for one. */
  prefix: string;
  gameServer: 'gameserver_id' | 'selected_gameserver_id';
}

/** Holds a line against the catalogue and finds whom a gift is for. */
export function checkLine(store: Store, line: RequestedLine, names: FieldNames): KeptLine {
  const product = store.products.find((candidate) => candidate.id === line.productId);
  if (!product) throw missing(`${names.prefix}product_id`, `There is no product ${line.productId}.`);
  checkPurchase(product, line, names);
  checkGameServer(store, product, line, names);
  checkVariables(product, line, names);
  const { productId, quantity, subscription, trial, gameServerId, customVariables } = line;
  const giftToCustomerId = recipient(store, line, names);
  const kept = { productId, quantity, subscription, trial, gameServerId, customVariables, giftToCustomerId };
  return { ...kept, key: keyOf(kept) };
}

function checkPurchase(product: FakeProduct, line: RequestedLine, { prefix }: FieldNames): void {
  const gift = line.giftTo !== undefined || line.giftToCustomerId !== undefined;
  if (line.subscription && !product.allow_subscription)
    throw invalid(`${prefix}subscription`, `${product.name} is not sold as a subscription.`, 'not_allowed');
  if (!line.subscription && product.allow_one_time_purchase === false)
    throw invalid(`${prefix}subscription`, `${product.name} is sold only as a subscription.`, 'required');
  if (line.trial && !line.subscription)
    throw invalid(`${prefix}trial`, 'Only a subscription can have a trial.', 'not_allowed');
  if (line.trial && !product.trial) throw invalid(`${prefix}trial`, `${product.name} has no trial.`, 'not_allowed');
  if (gift && line.subscription)
    throw invalid(`${prefix}subscription`, 'A gift cannot be a subscription.', 'not_allowed');
  if (gift && product.is_gifting_disabled)
    throw invalid(`${prefix}gift_to`, `${product.name} cannot be given as a gift.`, 'not_allowed');
  if (line.giftTo !== undefined && line.giftToCustomerId !== undefined)
    throw invalid(`${prefix}gift_to`, 'Send gift_to or gift_to_customer_id, not both.', 'not_allowed');
}

function checkGameServer(store: Store, product: FakeProduct, line: RequestedLine, names: FieldNames): void {
  const path = names.prefix + names.gameServer;
  if (line.gameServerId === undefined) {
    if (product.single_game_server_only) throw invalid(path, `${product.name} needs a game server.`, 'required');
  } else if (!store.gameServers.some((server) => server.id === line.gameServerId))
    throw invalid(path, `There is no game server ${line.gameServerId}.`, 'exists');
}

function checkVariables(product: FakeProduct, line: RequestedLine, { prefix }: FieldNames): void {
  const variables = product.custom_variables ?? [];
  for (const identifier of line.customVariables.keys()) {
    if (!variables.some((variable) => variable.identifier === identifier))
      throw invalid(variablePath(prefix, identifier), `${product.name} has no option "${identifier}".`, 'unknown');
  }
  for (const variable of variables) {
    const problem = problemWith(variable, line.customVariables.get(variable.identifier));
    if (problem) throw invalid(variablePath(prefix, variable.identifier), problem, 'custom_variable');
  }
}

function variablePath(prefix: string, identifier: string): string {
  return `${prefix}custom_variables[${identifier}]`;
}

function problemWith(variable: FakeCustomVariable, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return variable.optional ? undefined : `${variable.name} is required.`;
  if (variable.type === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) return `${variable.name} must be a number.`;
  if (variable.type === 'dropdown' && !variable.options?.some((option) => option.value === value))
    return `"${value}" is not a choice of ${variable.name}.`;
  return undefined;
}

function recipient(store: Store, line: RequestedLine, { prefix }: FieldNames): string | undefined {
  if (line.giftTo) {
    const known = customerWith(line.giftTo, store.customers);
    if (known) return known.id;
    const added = customerFor(line.giftTo, store.newId(), store.now());
    store.customers.push(added);
    return added.id;
  }
  const id = line.giftToCustomerId;
  if (id !== undefined && !store.customers.some((customer) => customer.id === id))
    throw invalid(`${prefix}gift_to_customer_id`, `There is no customer ${id}.`, 'exists');
  return id;
}
