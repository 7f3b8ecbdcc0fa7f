/** A session whose customer's writes go through a queue. */
export interface QueueMember {
  /** The cart may be another for a reason that lies outside. */
  changedElsewhere(): void;
}

/** The writes of one customer, one after the other, from however many sessions. */
export class WriteQueue {
  /** The sessions in use. */
  readonly members = new Set<QueueMember>();
  /** To be called when all is written and the carts of other pages are out of date. */
  readonly written: () => void;
  /** How many writes have not ended. */
  open = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(written: () => void) {
    this.written = written;
  }

  /** Settles as `write` does, which begins when all before it have ended. */
  push<T>(write: () => Promise<T>): Promise<T> {
    this.open++;
    const written = this.#last.then(write);
    this.#last = written.then(this.#end, this.#end);
    return written;
  }

  /** Resolves when nothing is left to write. */
  async rest(): Promise<void> {
    while (this.open) await this.#last;
  }

  readonly #end = (): void => void this.open--;
}
