import type { Client } from './client.js';
import type { Edit } from './edits.js';
import type { PayNowApiError } from './errors.js';
import type { RequestOptions } from './request.js';
import { applyEdits, unitsOf } from './shown.js';
import { later, pause } from './timing.js';
import type { Cart, LineInput } from './types.js';

const LONGEST_WAIT = 20_000;

/** The units of an add's product when all that was wanted before is in the cart; NaN where there is no cart known. */
export function unitsBefore(add: Edit, edits: Edit[], cart: Cart | null): number {
  const before = edits.slice(0, edits.indexOf(add));
  const written = before.filter(({ failure }) => !failure);
  const known = cart && !before.some(({ failure }) => failure?.outcomeUnknown);
  return known
    ? unitsOf(applyEdits(cart, written).filter(({ line }) => line.product_id === add.line!.product_id))
    : NaN;
}

/**
 * Adds a line, never twice. Where it is not known what came of it, the cart tells: more units than `known` before, and it
 * happened; as many, and it is sent once more. `known` is NaN where no cart was known. Rejects with an `uncertain` error
 * where the cart can't tell either.
 */
export async function addOnce(client: Client, line: LineInput, known: number, options: RequestOptions): Promise<void> {
  for (let last = false; ; last = true) {
    try {
      return await client.putLine(line, { ...options, increment: true });
    } catch (cause) {
      const error = cause as PayNowApiError;
      const wait = later(error.retryAfter ?? 0);
      if (error.kind === 'rate-limited' && !last && wait <= LONGEST_WAIT) {
        // refused, so not added: the only case in which nothing needs to be found out
        options.onRetry?.(error);
        await pause(wait);
        continue;
      }
      if (!error.outcomeUnknown) throw error;
      const cart = await client.getCart(options).catch(() => {});
      const units = cart ? unitsOf(cart.lines.filter(({ product_id }) => product_id === line.product_id)) : NaN;
      if (units > known) return;
      if (units !== (known || 0)) throw Object.assign(error, { uncertain: true });
      if (last) throw error;
    }
  }
}
