/** A session whose customer's writes go through a queue. */
export interface QueueMember {
  /** The cart may be another for a reason that lies outside. */
  changedElsewhere(): void;
}

/** The writes of one customer, one after the other, from however many sessions. */
export class WriteQueue {
  /** Called when all is written, and the carts of others are out of date. */
  static written: (by: WriteQueue) => void = () => {};
  /** Where it writes: what is elsewhere stays as it is. */
  readonly apiBase: string;
  /** The sessions in use. */
  readonly members = new Set<QueueMember>();
  /** How many writes have not ended. */
  open = 0;
  /** Whether something was written that others have not been told of. */
  news = false;
  /** Whether it was told that the token has expired. */
  expired = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(apiBase: string) {
    this.apiBase = apiBase;
  }

  /** Settles as `write` does, which begins when all before it have ended. */
  push<T>(write: () => Promise<T>): Promise<T> {
    this.open++;
    const written = this.#last.then(write);
    this.#last = written.catch(() => {}).then(() => this.open--);
    return written;
  }

  /** Has the carts of others read anew, once for all that was written: they may be told while they write, too. */
  tell(): void {
    if (this.news) WriteQueue.written(this);
    this.news = false;
  }

  /** Resolves when nothing is left to write. */
  async rest(): Promise<void> {
    while (this.open) await this.#last;
  }
}
