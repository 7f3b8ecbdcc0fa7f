import type { Client } from './client.js';
import type { Edit } from './edits.js';
import type { PayNowApiError } from './errors.js';
import { TIME_FOR_ONE, type RequestOptions } from './request.js';
import { applyEdits, unitsOf } from './shown.js';
import type { Cart, LineInput } from './types.js';

/** The units of an add's product when all that was wanted before is in the cart; NaN where there is no cart known. */
export function unitsBefore(add: Edit, edits: Edit[], cart: Cart | null): number {
  const before = edits.slice(0, edits.indexOf(add));
  // one that failed may have happened at an earlier attempt
  return cart && !before.some(({ settled, failure }) => !settled && failure)
    ? unitsOf(applyEdits(cart, before).filter(({ line }) => line.product_id === add.line!.product_id))
    : NaN;
}

/**
 * Adds a line, never twice. Where it is not known what came of it, the cart tells: more units than `known` before, and it
 * happened; as many, and it is sent once more. `known` is NaN where no cart was known. Rejects with an `uncertain` error
 * where the cart can't tell either.
 */
export async function addOnce(
  client: Client,
  line: LineInput,
  known: number,
  options: RequestOptions & { end: number },
): Promise<void> {
  const all = { ...options, increment: true, tries: 2 };
  for (let last = false; ; last = true) {
    try {
      return await client.putLine(line, all);
    } catch (cause) {
      const error = cause as PayNowApiError;
      if (!error.outcomeUnknown) throw error;
      const cart = await client.getCart({ ...all, signal: undefined }).catch(() => {});
      const units = cart ? unitsOf(cart.lines.filter(({ product_id }) => product_id === line.product_id)) : NaN;
      if (units > known) return;
      if (cart?.omittedLines || units !== (known || 0)) throw Object.assign(error, { uncertain: true });
      if (last || all.enough?.aborted || Date.now() + TIME_FOR_ONE > all.end) throw error;
    }
  }
}
