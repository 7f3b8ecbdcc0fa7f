import type { Edit } from './edits.js';
import { fingerprint, inputOf } from './line.js';
import { errorDetails, type EditOutcome } from './session-events.js';
import { unitsOf } from './shown.js';
import type { Cart, CartLine } from './types.js';

export type { EditOutcome };

/** Whether a line of the cart is the one with this key, or the one that is identified so. */
export const isLine = (line: CartLine, lineKey?: string): boolean =>
  line.line_key === lineKey || fingerprint(inputOf(line)) === lineKey;

/** Whether the cart is as an edit wanted it. */
const happened = ({ lineKey, quantity, increment }: Edit, { lines }: Cart): boolean =>
  !increment && quantity === unitsOf(lines.filter((line) => !lineKey || isLine(line, lineKey)));

function outcomeOf(
  { type, lineKey, line, lines, previous, quantity }: Edit,
  cart: Cart | null,
): EditOutcome | undefined {
  if (lines) return { type: 'paynow-cleared', detail: { lines, cart } };
  const now = cart?.lines.filter(({ product_id }) => product_id === line!.product_id) ?? [];
  const same = now.find((one) => isLine(one, lineKey));
  // a gift to a platform's account names no line: the API tells whose it is
  if (type === 'add') return { type: 'paynow-added', detail: { line: same ?? now.at(-1), cart } };
  if (quantity === previous) return undefined;
  // the API may have set it to another number than was asked, or to none
  const units = cart ? same?.quantity : quantity;
  if (!units) return { type: 'paynow-removed', detail: { line: line!, cart } };
  return {
    type: 'paynow-quantity-changed',
    detail: { line: same ?? line!, previous: previous!, quantity: units, cart },
  };
}

/** Says what came of a written edit, by the cart that was read since; by none when it could not be. */
export function settle(edit: Edit, cart: Cart | null): void {
  const { failure } = edit;
  edit.settled = true;
  if (failure && (failure.kind === 'api' || !(cart && happened(edit, cart)))) {
    edit.error = failure;
    edit.outcome = { type: 'paynow-error', detail: errorDetails(failure) };
  } else edit.outcome = outcomeOf(edit, cart);
}

/** Whether there is something to show of a settled edit: its failure, the way back, or all of it until a cart was read. */
export const isShown = (edit: Edit, cart: Cart | null): boolean =>
  edit.error
    ? edit.type !== 'add' && !(cart && happened(edit, cart))
    : !cart || (!edit.quantity && happened(edit, cart));
