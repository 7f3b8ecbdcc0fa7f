import type { ErrorKind, PayNowApiError } from './errors.js';
import type { Cart, CartLine, CheckoutSession, ValidationError } from './types.js';

/** What an error event tells. */
export interface ErrorDetails {
  operation: string;
  kind: ErrorKind;
  status?: number;
  code?: string;
  message: string;
  traceId?: string;
  errors?: ValidationError[];
  retryable: boolean;
}

/** What an edit may come to, by the event that tells of it. */
interface Outcomes {
  'paynow-added': { line: CartLine | undefined; cart: Cart | null };
  'paynow-quantity-changed': { line: CartLine; previous: number; quantity: number; cart: Cart | null };
  'paynow-removed': { line: CartLine; cart: Cart | null };
  'paynow-cleared': { lines: CartLine[]; cart: Cart | null };
}

/** What an edit came to: the event that tells of it, and its detail. */
export type EditOutcome = { [Type in keyof Outcomes]: { type: Type; detail: Outcomes[Type] } }[keyof Outcomes];

/** What a session tells those who listen to it, by type; the DOM events of these names carry the same. */
export interface SessionEvents extends Outcomes {
  'paynow-checkout-created': CheckoutSession;
  'paynow-cart-change': { cart: Cart; previous: Cart | null };
  'paynow-token-expired': Record<never, never>;
  'paynow-error': ErrorDetails;
}

/** An error as an event tells it. */
export const errorDetails = (error: PayNowApiError): ErrorDetails => {
  const { operation, kind, status, code, message, traceId, errors, retryable } = error;
  return { operation, kind, status, code, message, traceId, errors, retryable };
};
