import * as formats from './formats.js';
import type { RequestedLine } from './line.js';
import { invalid } from './refusal.js';

const LINE_PARAMETERS = [
  'product_id',
  'quantity',
  'subscription',
  'trial',
  'gameserver_id',
  'increment',
  'gift_to_customer_id',
  'gift_to.platform',
  'gift_to.id',
];

const VARIABLE = /^custom_variables\[([^]+)\]$/;

/** Refuses parameters that an operation hasn't, by name or by pattern, and any that is given twice. */
export function onlyParameters(query: URLSearchParams, names: readonly string[], pattern?: RegExp): void {
  const seen = new Set<string>();
  for (const name of query.keys()) {
    if (!names.includes(name) && !pattern?.test(name))
      throw invalid(name, `Unknown query parameter "${name}".`, 'unknown');
    if (seen.has(name)) throw invalid(name, `The query parameter "${name}" is given twice.`, 'duplicate');
    seen.add(name);
  }
}

/** Reads the query of `PUT /v1/store/cart/lines`. */
export function readLineQuery(query: URLSearchParams): { line: RequestedLine; increment: boolean } {
  onlyParameters(query, LINE_PARAMETERS, VARIABLE);
  const productId = query.get('product_id');
  if (productId === null) throw invalid('product_id', 'product_id is required.', 'required');
  const line: RequestedLine = {
    productId: formats.flake(productId, 'product_id'),
    quantity: readQuantity(query.get('quantity')),
    subscription: flag(query, 'subscription'),
    trial: flag(query, 'trial'),
    gameServerId: optionalFlake(query, 'gameserver_id'),
    customVariables: readVariables(query),
    giftToCustomerId: optionalFlake(query, 'gift_to_customer_id'),
    giftTo: readRecipient(query),
  };
  return { line, increment: flag(query, 'increment') };
}

function readQuantity(text: string | null): number {
  if (text === null) return 1;
  return formats.quantity(/^-?\d{1,10}$/.test(text) ? Number(text) : NaN, 'quantity');
}

function flag(query: URLSearchParams, name: string): boolean {
  const text = query.get(name);
  if (text !== null && text !== '1' && text !== 'true')
    throw invalid(name, `${name} is a flag: send "true" or "1", or leave it out.`, 'flag');
  return text !== null;
}

function optionalFlake(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name);
  return text === null ? undefined : formats.flake(text, name);
}

function readVariables(query: URLSearchParams): Map<string, string> {
  const variables = new Map<string, string>();
  for (const [name, value] of query) {
    const identifier = VARIABLE.exec(name)?.[1];
    if (identifier !== undefined) variables.set(identifier, value);
  }
  return variables;
}

function readRecipient(query: URLSearchParams): RequestedLine['giftTo'] {
  const platform = query.get('gift_to.platform');
  const id = query.get('gift_to.id');
  if (platform === null && id === null) return undefined;
  if (platform === null) throw invalid('gift_to.platform', 'gift_to.id needs gift_to.platform.', 'required');
  if (!id) throw invalid('gift_to.id', 'gift_to.platform needs gift_to.id.', 'required');
  return { platform: formats.platform(platform, 'gift_to.platform'), id };
}
