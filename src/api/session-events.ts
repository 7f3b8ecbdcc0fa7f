import type { ErrorKind, PayNowApiError } from './errors.js';
import type { Cart, CartLine, CheckoutSession, ValidationError } from './types.js';

/** What an error event tells. */
export interface ErrorDetails {
  /** The client's function that failed, or `config` where none was called. */
  operation: string;
  /** What went wrong. */
  kind: ErrorKind;
  /** The HTTP status, where there was an answer. */
  status?: number;
  /** PayNow's own code; there is no published list. */
  code?: string;
  /** PayNow's own words where it refused something, else ours, for developers. */
  message: string;
  /** PayNow's id of the failed request, for its support. */
  traceId?: string;
  /** The single reasons, where PayNow gave any. */
  errors?: ValidationError[];
  /** Whether the same call may succeed later. */
  retryable: boolean;
}

/** What an edit may come to, by the event that tells of it. */
interface Outcomes {
  /** A line was added; not known where the cart could not be read afterwards. */
  'paynow-added': { line: CartLine | undefined; cart: Cart | null };
  /** A line has another quantity. */
  'paynow-quantity-changed': { line: CartLine; previous: number; quantity: number; cart: Cart | null };
  /** A line was removed. */
  'paynow-removed': { line: CartLine; cart: Cart | null };
  /** All lines were removed. */
  'paynow-cleared': { lines: CartLine[]; cart: Cart | null };
}

/** What an edit came to: `{ type, detail }` of the event that tells of it, `paynow-added` for instance. */
export type EditOutcome = { [Type in keyof Outcomes]: { type: Type; detail: Outcomes[Type] } }[keyof Outcomes];

/** What a session tells those who listen to it, by type; the DOM events of these names carry the same. */
export interface SessionEvents extends Outcomes {
  /** A checkout was made. */
  'paynow-checkout-created': CheckoutSession;
  /** The cart has changed. */
  'paynow-cart-change': { cart: Cart; previous: Cart | null };
  /** The API refused the token, and there is no other. */
  'paynow-token-expired': Record<never, never>;
  /** A read, an edit or a checkout failed. */
  'paynow-error': ErrorDetails;
}

/** An error as an event tells it. */
export const errorDetails = (error: PayNowApiError): ErrorDetails => {
  const { operation, kind, status, code, message, traceId, errors, retryable } = error;
  return { operation, kind, status, code, message, traceId, errors, retryable };
};
