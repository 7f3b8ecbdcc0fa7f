import { addOnce, unitsBefore } from './add-once.js';
import { Checkouts } from './checkouts.js';
import type { Edit } from './edits.js';
import { notA, PayNowApiError } from './errors.js';
import { checkLine, checkQuantity, fingerprint, inputOf, printOf } from './line.js';
import { isOffline, TIME_LIMIT } from './request.js';
import type { EditOutcome } from './session-events.js';
import { pause } from './timing.js';
import type { CartLine, LineInput } from './types.js';

/** How soon after one another, in milliseconds, gestures on a line make a series. */
const SERIES = 300;

/** How long the second and each later gesture of a series waits for the next: who clicks fast clicks on. */
const WAITS = [120, 300] as const;

/** How long any other write waits: the frame that shows the shopper what was done comes first. */
const FRAME = 1;

/** How long an answer may still come, in milliseconds, to what was sent before the page was left, once it is back. */
const LATEST = 4000;

type Outcome = Promise<EditOutcome | undefined>;

/**
 * The cart of one customer, and all that a shopper can do with it. What is done by it is told to `on` and by its promises; as
 * DOM events the elements tell of their own gestures alone, and of each new cart.
 */
export class CartSession extends Checkouts {
  /** When each line was last set by the shopper, and how long that waited for more. */
  readonly #series = new Map<string, { at: number; wait: number }>();

  /**
   * Adds a line: `PUT /v1/store/cart/lines` with `increment`; or, with `absolute`, makes `quantity` the line's. Settles
   * after the cart was read; rejects with a PayNowApiError, of kind `config` when the line is not one.
   */
  async addLine(input: LineInput, absolute = false): Outcome {
    const checked = checkLine(input);
    const print = fingerprint(checked);
    const { product_id, quantity } = checked;
    const shown = this.snapshot.lines.find(({ line }) => printOf(line) === print);
    const line = shown?.line ?? ({ product_id } as CartLine);
    const edit: Edit = {
      type: 'add',
      lineKey: shown?.key ?? print,
      print,
      line,
      increment: !absolute,
      quantity: quantity!,
    };
    return this.#perform(edit, (options) =>
      absolute
        ? this.client.putLine(checked, options)
        : addOnce(this.client, checked, unitsBefore(edit, this.edits, this.stale ? null : this.snapshot.cart), options),
    );
  }

  /**
   * Sets a line to `quantity` units, 0 removes it: `PUT /v1/store/cart/lines`. Calls for a line that is still on its way
   * are merged and settle together, after the cart was read. Rejects with a PayNowApiError.
   */
  async setQuantity(lineKey: string, quantity: number): Outcome {
    checkQuantity(quantity, 0);
    const shown = this.snapshot.lines.find(({ key }) => key === lineKey);
    if (!shown) throw notA('the key of a line', 'line', lineKey);
    return this.#set(shown.line, shown.quantity, quantity);
  }

  /**
   * Removes a line, which `undo` brings back: `PUT /v1/store/cart/lines` with a quantity of 0. Settles and rejects as
   * `setQuantity` does.
   */
  async removeLine(lineKey: string): Outcome {
    return this.setQuantity(lineKey, 0);
  }

  /**
   * Brings back what was removed or cleared last, or the removed line with this key: a `PUT /v1/store/cart/lines` for each
   * line. Does nothing where there is none; else settles and rejects as `setQuantity` does.
   */
  async undo(lineKey?: string): Outcome {
    const { cleared, lines } = this.snapshot;
    if (cleared && !lineKey) {
      const all = await Promise.all(this.edits.at(-1)!.lines!.map((line) => this.#set(line, 0, line.quantity)));
      return all[0];
    }
    const gone = lines.filter((shown) => !shown.quantity && shown.key === (lineKey ?? shown.key));
    const line = this.edits.findLast((edit) => gone.some(({ key }) => key === edit.lineKey))?.line;
    return line && this.#set(line, 0, line.quantity);
  }

  /**
   * Takes everything out of the cart, which `undo` brings back: `DELETE /v1/store/cart`. Never sent twice. Settles after the
   * cart was read; rejects with a PayNowApiError.
   */
  async clear(): Outcome {
    const lines = this.snapshot.lines.filter(({ quantity }) => quantity);
    const cleared = lines.map(({ line, quantity }) => ({ ...line, quantity }));
    return this.#perform({ type: 'clear', lines: cleared, quantity: 0 }, this.client.clearCart);
  }

  /**
   * How long the last gesture that is under way waits for a further one, in milliseconds.
   *
   * @internal
   */
  get wait(): number {
    return this.open.at(-1)?.wait || 0;
  }

  /**
   * Sends at once what waits for a further gesture: the page may be about to go. Where it goes, nothing waits for another
   * write any more, either.
   *
   * @internal
   */
  flush(isGoing: boolean): void {
    for (const edit of this.open) {
      if (isGoing && !edit.waiting) {
        const written = this.#write(edit);
        // a page that comes back reads nothing before that
        void this.queue.push(() => written);
      }
      // also what has only just begun to wait: a page that has gone has no time
      edit.waiting?.abort();
    }
  }

  /**
   * Sends nothing again that was under way when the page was left, now that it is back: the shopper may have thought better
   * of it. Nor is it waited for much longer, since Firefox never settles what was answered meanwhile; the cart tells.
   *
   * @internal
   */
  giveUp(): void {
    for (const edit of this.open) {
      const { enough, attempt, lines } = edit;
      edit.attempt = undefined;
      enough?.abort();
      setTimeout(() => attempt?.abort(new PayNowApiError(lines ? 'clearCart' : 'putLine', 'network')), LATEST);
    }
  }

  #set(line: CartLine, previous: number, quantity: number): Outcome {
    const lineKey = line.line_key;
    // merged into the edit of this line, unless something came between that a later write must not overtake
    const last = this.edits.findLast((edit) => edit.lineKey === lineKey || edit.type !== 'set');
    const merges = last?.type === 'set' && !last.settled;
    const edit: Edit = merges ? last : { type: 'set', lineKey, print: printOf(line), previous, quantity };
    const former = this.#series.get(lineKey);
    const at = Date.now();
    const wait = former && at - former.at < SERIES ? WAITS[former.wait ? 1 : 0] : 0;
    this.#series.set(lineKey, { at, wait });
    return this.#perform(edit, (options) => this.client.putLine(inputOf(line, edit.quantity), options), {
      quantity,
      line: { ...line, quantity: previous || line.quantity },
      // who removes a line does not click on
      wait: quantity && wait,
    });
  }

  #perform(edit: Edit, send: Edit['send'], wanted?: Partial<Edit>): Outcome {
    if (isOffline()) throw new PayNowApiError(edit.lines ? 'clearCart' : 'putLine', 'offline');
    edit.enough?.abort();
    edit.waiting?.abort();
    Object.assign(edit, wanted, { unsent: true, send });
    // what is still shown of the last gesture on this line, or of all, ends with this one
    const ends = (other: Edit) =>
      other.settled && !(edit.increment && !other.error) && (!edit.lineKey || other.lineKey === edit.lineKey);
    this.edits = [...this.edits.filter((other) => other !== edit && !ends(other)), edit];
    void this.queue.push(() => this.#write(edit));
    for (const member of this.queue.members) if (member !== this) member.changedElsewhere();
    const read = this.read();
    return read.then(() => {
      if (edit.error) throw edit.error;
      return edit.outcome as EditOutcome | undefined;
    });
  }

  async #write(edit: Edit): Promise<void> {
    if (!edit.unsent) return; // merged into one that was sent
    const { signal: enough } = (edit.enough = new AbortController());
    const end = Date.now() + TIME_LIMIT;
    await pause(edit.wait || FRAME, (edit.waiting = new AbortController()).signal);
    edit.waiting = undefined;
    // what is newer takes this turn: a checkout may stand behind it
    if (enough.aborted) return this.#write(edit);
    edit.unsent = false;
    this.queue.news = true;
    const { signal } = (edit.attempt ??= new AbortController());
    const failure = await edit.send!({ signal, enough, onRetry: this.onRetry, end }).catch(
      (error: PayNowApiError) => error,
    );
    edit.failure = failure as PayNowApiError | undefined;
  }
}
