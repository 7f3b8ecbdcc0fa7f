/** A session whose customer's writes go through a queue. */
export interface QueueMember {
  /** A write begins: what was read before it is of no use any more. */
  interrupt(): void;
  /** Nothing is left to write; `wrote` says whether the cart may be another now. */
  idle(wrote: boolean): void;
}

/** A write: resolves, never rejects, to whether the cart may be another now. */
export type Write = () => Promise<boolean>;

/** The writes of one customer, one after the other, from however many sessions. */
export class WriteQueue {
  readonly members = new Set<QueueMember>();
  /** Who has written since all carts were last read. */
  readonly writers = new Set<QueueMember>();
  readonly #writes: [QueueMember, Write][] = [];
  readonly #written: () => void;
  #busy = false;

  /** `written` is called whenever all is written and the cart may be another. */
  constructor(written: () => void = () => {}) {
    this.#written = written;
  }

  /** Whether a write is in flight or waiting. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Adds a write; it begins at once when none is in flight. */
  push(member: QueueMember, write: Write): void {
    this.#writes.push([member, write]);
    if (!this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    for (let next; (next = this.#writes.shift()); ) {
      for (const member of this.members) member.interrupt();
      if (await next[1]()) this.writers.add(next[0]);
    }
    this.#busy = false;
    const wrote = this.writers.size > 0;
    this.writers.clear();
    if (wrote) this.#written();
    for (const member of this.members) member.idle(wrote);
  }
}
