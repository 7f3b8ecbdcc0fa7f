import type { Edit } from './edits.js';
import { printOf } from './line.js';
import { errorDetails, type EditOutcome } from './session-events.js';
import { unitsOf } from './shown.js';
import type { Cart, CartLine } from './types.js';

/** Whether a line of the cart is the one of an edit: it may have another key since, or an option in other words. */
const isOf = ({ lineKey, print }: Edit, line: CartLine): boolean =>
  line.line_key === lineKey || printOf(line) === print;

/** Whether the cart is as an edit wanted it. */
const happened = (edit: Edit, { lines }: Cart): boolean =>
  !edit.increment && edit.quantity === unitsOf(lines.filter((line) => !edit.print || isOf(edit, line)));

function outcomeOf(edit: Edit, cart: Cart | null, isLast: boolean): EditOutcome | undefined {
  const { type, line, lines, previous, quantity } = edit;
  if (lines) return { type: 'paynow-cleared', detail: { lines, cart } };
  const now = cart?.lines.filter(({ product_id }) => product_id === line!.product_id) ?? [];
  const same = now.find((one) => isOf(edit, one));
  // a gift to a platform's account names no line: the API tells whose it is
  if (type === 'add') return { type: 'paynow-added', detail: { line: same ?? now.at(-1), cart } };
  // the API may have set it to another number than was asked, or to none
  const units = (cart && isLast ? same?.quantity : quantity) ?? 0;
  if (previous === quantity || previous === units) return undefined;
  if (!units) return { type: 'paynow-removed', detail: { line: { ...line!, quantity: previous! }, cart } };
  return {
    type: 'paynow-quantity-changed',
    detail: { line: same ?? line!, previous: previous!, quantity: units, cart },
  };
}

/**
 * Says what came of a written edit, by the cart that was read since; by none when it could not be. What the cart says of a
 * line is told with the last edit of it, `isLast`; the ones before came to what they asked for.
 */
export function settle(edit: Edit, cart: Cart | null, isLast: boolean): void {
  const { failure } = edit;
  edit.settled = true;
  if (failure && (failure.kind === 'api' || !(cart && happened(edit, cart)))) {
    edit.error = failure;
    edit.outcome = { type: 'paynow-error', detail: errorDetails(failure) };
  } else edit.outcome = outcomeOf(edit, cart, isLast);
}

/** Whether there is something to show of a settled edit: its failure, the way back, or all of it until a cart was read. */
export const isShown = (edit: Edit, cart: Cart | null): boolean =>
  edit.error
    ? edit.type !== 'add' && !(cart && happened(edit, cart))
    : !cart || (!edit.quantity && happened(edit, cart));
