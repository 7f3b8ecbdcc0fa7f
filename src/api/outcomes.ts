import type { Edit } from './edits.js';
import { fingerprint, identityOf } from './line.js';
import type { SessionEvents } from './session-events.js';
import type { Cart, CartLine } from './types.js';

type Outcomes = Pick<
  SessionEvents,
  'paynow-added' | 'paynow-quantity-changed' | 'paynow-removed' | 'paynow-cleared'
>;

/** What an edit came to: the event that tells of it, and its detail. */
export type EditOutcome = { [Type in keyof Outcomes]: { type: Type; detail: Outcomes[Type] } }[keyof Outcomes];

const byKey = (cart: Cart | null, key: string) => cart?.lines.find((line) => line.line_key === key);

/** The line that an add went to: the one it names, else the one of its product that is new or has grown. */
const addedLine = ({ input, print }: Edit, cart: Cart | null, before: Cart | null): CartLine | undefined => {
  const lines = cart?.lines.filter((line) => line.product_id === input!.product_id) ?? [];
  return (
    lines.find((line) => fingerprint(identityOf(line)) === print) ??
    lines.find((line) => line.quantity > (byKey(before, line.line_key)?.quantity ?? 0)) ??
    lines[0]
  );
};

/** What a written edit came to, by the cart that was read since; undefined where it changed nothing. */
export function outcomeOf(edit: Edit, cart: Cart | null, before: Cart | null): EditOutcome | undefined {
  const { line, lines, previous, quantity } = edit;
  if (lines) return { type: 'paynow-cleared', detail: { lines, cart } };
  if (!line) return { type: 'paynow-added', detail: { line: addedLine(edit, cart, before), cart } };
  if (quantity === previous) return undefined;
  if (!quantity) return { type: 'paynow-removed', detail: { line, cart } };
  // the API may have set it to another number than was asked
  const now = byKey(cart, line.line_key);
  return {
    type: 'paynow-quantity-changed',
    detail: { line: now ?? line, previous, quantity: now?.quantity ?? quantity, cart },
  };
}

/** Whether an edit whose outcome was not known happened after all, by the cart that was read since. */
export const happened = ({ type, line, quantity }: Edit, cart: Cart): boolean =>
  type === 'clear' ? !cart.lines.length : !!line && (byKey(cart, line.line_key)?.quantity ?? 0) === quantity;
