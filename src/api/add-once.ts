import type { Client } from './client.js';
import { PayNowApiError } from './errors.js';
import type { RequestOptions } from './request.js';
import { pause } from './timing.js';
import type { Cart, LineInput } from './types.js';

const LONGEST_WAIT = 20_000;

/** The units of a product over all its lines. */
export const unitsOf = (lines: Iterable<{ product_id: string; quantity: number }>, productId: string): number => {
  let units = 0;
  for (const line of lines) if (line.product_id === productId) units += line.quantity;
  return units;
};

const unclear = (error: PayNowApiError) =>
  new PayNowApiError(error.operation, error.kind, 'It is not known whether the product was added', {
    ...(error.status && { status: error.status }),
    ...(error.traceId && { traceId: error.traceId }),
    uncertain: true,
  });

/**
 * Adds a line, never twice. Where it is not known what came of it, the cart tells: more units than `known` before, and it
 * happened; as many, and it is sent once more. Rejects with an `uncertain` error where the cart can't tell either.
 */
export async function addOnce(
  client: Client,
  line: LineInput,
  known: number | undefined,
  options: RequestOptions,
): Promise<void> {
  for (let last = false; ; last = true) {
    try {
      return await client.putLine(line, { ...options, increment: true });
    } catch (cause) {
      const error = cause as PayNowApiError;
      const wait = error.retryAfter ?? Math.random() * 1000;
      if (error.kind === 'rate-limited' && !last && wait <= LONGEST_WAIT) {
        // refused, so not added: the only case in which nothing needs to be found out
        options.onRetry?.(error);
        await pause(wait);
        continue;
      }
      if (!error.outcomeUnknown) throw error;
      let cart: Cart;
      try {
        cart = await client.getCart(options);
      } catch {
        throw unclear(error);
      }
      const units = unitsOf(cart.lines, line.product_id);
      if (known === undefined ? units > 0 : units < known) throw unclear(error);
      if (known !== undefined && units > known) return;
      if (last) throw error;
    }
  }
}
