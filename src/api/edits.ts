import type { PayNowApiError } from './errors.js';
import type { RequestOptions } from './request.js';
import type { EditOutcome, ErrorDetails } from './session-events.js';
import type { PendingEdit } from './snapshot.js';
import type { CartLine } from './types.js';

/** An edit of the cart, from the shopper's gesture until there is nothing left to show of it. */
export interface Edit extends Pick<PendingEdit, 'type' | 'lineKey'> {
  /** The line, with the units that undo brings back; of one that is new to the cart, no more than its product. */
  line?: CartLine;
  /** What identifies the line, whatever key the API gives it; none where all lines are cleared. */
  readonly print?: string;
  /** The lines that are cleared. */
  readonly lines?: CartLine[];
  /** Whether `quantity` comes on top. */
  readonly increment?: boolean;
  /** Units of the line before the gesture, where it is set. */
  readonly previous?: number;
  /** Units to set the line to, or to add. */
  quantity: number;
  /** How long to wait for what the shopper wants next, in milliseconds. */
  wait?: number;
  /** Whether it has to be sent. */
  unsent?: boolean;
  /** Writes it; all of that is over by `end`. */
  send?: (options: RequestOptions & { end: number }) => Promise<void>;
  /** Ends waiting, so that it is sent now. */
  waiting?: AbortController;
  /** Ends waiting and trying again: the shopper wants something newer. */
  enough?: AbortController;
  /** Ends the attempt under way, of which nobody may ever hear. */
  attempt?: AbortController;
  /** Why it could not be written; not told before the cart was read. */
  failure?: PayNowApiError;
  /** Whether it is known, and told, what came of it. */
  settled?: boolean;
  /** Why it failed. */
  error?: PayNowApiError;
  /** The event that tells what came of it; none where it changed nothing. */
  outcome?: EditOutcome | { type: 'paynow-error'; detail: ErrorDetails };
}
