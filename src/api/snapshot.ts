import type { PayNowApiError } from './errors.js';
import type { Cart, CartLine } from './types.js';

/** What a session is doing. */
export type SessionStatus = 'signed-out' | 'loading' | 'ready' | 'updating' | 'error';

/** An edit that is on its way. */
export interface PendingEdit {
  /** What is done. */
  readonly type: 'set' | 'add' | 'clear';
  /** The line that is set or added to; of one that is new to the cart, a key that no line has. */
  readonly lineKey?: string;
  /** The line's product. */
  readonly productId?: string;
  /** The units that a line is set to, or that are added. */
  readonly quantity: number;
}

/** A line as the shopper should see it: the cart's own, with the edits that are on their way. */
export interface ShownLine {
  /** The line's `line_key`. */
  readonly key: string;
  /** The line as the API sent it. */
  readonly line: CartLine;
  /** 0 for one that was removed and can be brought back. */
  readonly quantity: number;
  /** Whether an edit of it is on its way. */
  readonly pending: boolean;
  /** Why the last edit of this line failed. */
  readonly error?: PayNowApiError;
  /** The units that the failed edit asked for. */
  readonly wanted?: number;
}

/** A session at one moment. Replaced whole at each change, never changed in place. */
export interface Snapshot {
  /** What the session is doing. */
  readonly status: SessionStatus;
  /** The last good cart; its total and prices are always the API's. */
  readonly cart: Cart | null;
  /** The failed read or edit that the shopper should know of. */
  readonly error: PayNowApiError | null;
  /** The edits that are on their way. */
  readonly pending: readonly PendingEdit[];
  /** Sent with each checkout. */
  readonly promoCodes: readonly string[];
  /** The code for which the last checkout was refused; no longer one of `promoCodes`. */
  readonly refusedCode?: string;
  /** Why it was refused. */
  readonly refusal?: PayNowApiError;
  /** The lines to show. */
  readonly lines: readonly ShownLine[];
  /** Units to show, adds under way included. */
  readonly count: number;
  /** Whether the cart was cleared and can be brought back. */
  readonly cleared: boolean;
  /** Why clearing the cart failed. */
  readonly clearError?: PayNowApiError;
  /** Whether the device is offline. */
  readonly offline: boolean;
  /** Whether a request has failed and is made again in a moment. */
  readonly retrying: boolean;
}
