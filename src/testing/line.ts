import type { CustomerPlatformAccount, FlakeId, LineInput } from '../api/types.js';
import { quantity } from './formats.js';

/** A line as a request names it: well-formed, not yet held against the catalogue. */
export interface RequestedLine {
  productId: FlakeId;
  quantity: number;
  subscription: boolean;
  trial: boolean;
  gameServerId?: FlakeId | undefined;
  /** A map, so that no identifier can mean anything but itself. */
  customVariables: ReadonlyMap<string, string>;
  giftToCustomerId?: FlakeId | undefined;
  giftTo?: CustomerPlatformAccount | undefined;
}

/** A line as a cart keeps it: whom a gift is for is known. */
export interface KeptLine extends Omit<RequestedLine, 'giftTo'> {
  key: string;
}

/** A line as an application writes it. */
export function fromInput(input: LineInput): RequestedLine {
  return {
    productId: input.product_id,
    quantity: quantity(input.quantity ?? 1, 'quantity'),
    subscription: input.subscription ?? false,
    trial: input.trial ?? false,
    gameServerId: input.gameserver_id ?? input.selected_gameserver_id ?? undefined,
    customVariables: new Map(Object.entries(input.custom_variables ?? {})),
    giftToCustomerId: input.gift_to_customer_id ?? undefined,
    giftTo: input.gift_to ?? undefined,
  };
}

/** The key of a line: the same for the same product, options, server and recipient, and for nothing else. */
export function keyOf(line: Omit<KeptLine, 'key' | 'quantity'>): string {
  const variables = [...line.customVariables].sort(([a], [b]) => (a < b ? -1 : 1));
  const identity = JSON.stringify([
    line.productId,
    line.subscription,
    line.trial,
    line.gameServerId ?? null,
    variables,
    line.giftToCustomerId ?? null,
  ]);
  return [0x811c9dc5, 0x01000193].map((seed) => fnv1a(identity, seed)).join('');
}

function fnv1a(text: string, seed: number): string {
  let hash = seed;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
