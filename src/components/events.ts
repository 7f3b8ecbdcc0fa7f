import { errorDetails, type SessionEvents } from '../api/session-events.js';
import type { PayNowApiError } from '../api/errors.js';
import type { CheckoutOptions, LineInput } from '../api/types.js';

/** Every event of the elements, and its detail. All are composed, so that a drawer's are heard at it, and all bubble but `paynow-cart-change`. */
export interface PaynowEvents extends SessionEvents {
  /** Before an add; cancelable. */
  'paynow-add': { line: LineInput };
  /** Before a checkout; cancelable, and `options` may be changed. */
  'paynow-checkout': { lines?: LineInput[]; options: CheckoutOptions };
  /** The overlay says that the checkout was completed; no proof of payment. */
  'paynow-checkout-completed': { orderId: string };
  /** The overlay was closed. */
  'paynow-checkout-closed': Record<never, never>;
}

const CANCELABLE = ['paynow-add', 'paynow-checkout', 'paynow-checkout-created'];

/** Dispatches an event of an element and returns it. */
export function emit<Type extends keyof PaynowEvents>(
  host: EventTarget,
  type: Type,
  detail: PaynowEvents[Type],
): CustomEvent<PaynowEvents[Type]> {
  const event = new CustomEvent(type, {
    detail,
    bubbles: type !== 'paynow-cart-change',
    composed: true,
    cancelable: CANCELABLE.includes(type),
  });
  host.dispatchEvent(event);
  return event;
}

const told = new WeakSet<object>();

/** Whether this outcome or error is told for the first time: gestures that were merged share theirs. */
export const firstTold = (outcome: object): boolean => !told.has(outcome) && !!told.add(outcome);

/** Dispatches `paynow-error`, once an error. */
export const emitError = (host: EventTarget, error: PayNowApiError): void => {
  if (firstTold(error)) emit(host, 'paynow-error', errorDetails(error));
};

declare global {
  interface HTMLElementEventMap extends PaynowEventMap {}
  interface DocumentEventMap extends PaynowEventMap {}
  interface WindowEventMap extends PaynowEventMap {}
}
type PaynowEventMap = { [Type in keyof PaynowEvents]: CustomEvent<PaynowEvents[Type]> };
