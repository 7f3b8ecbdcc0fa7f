import { afterwards, stub, witness } from './stubs.js';

interface Timer {
  id: number;
  at: number;
  task: () => void;
}

// far from the ids that the browser gives
const FIRST_ID = 1e9;
// of all clocks: what is left over from one test must not end a timer of the next
let ids = FIRST_ID;
const MANY = 100_000;

/** Has the clock that is installed stand still meanwhile. */
let still: (<T>(promise: Promise<T>) => Promise<T>) | undefined;

/** Has the body of an answer be read in no time: how long that takes for real is the browser's to say. Not for one that never ends. */
export function readAtOnce(answer: Response): Response {
  const text = answer.text.bind(answer);
  return Object.assign(answer, { text: () => still?.(text()) ?? text() });
}

/**
 * The page's time, as fast as the page can go: timers fire in their order, and each as soon as all that came before it
 * has been done. Nothing waits for real.
 */
export class FastClock {
  /** Milliseconds since it was made. */
  now = 0;
  readonly #timers: Timer[] = [];
  readonly #channel = new MessageChannel();
  readonly #clear = window.clearTimeout.bind(window);
  #busy = 0;
  #turns = 0;

  /** Takes the place of the page's own timers and date until the test is over. */
  install(): void {
    const start = Date.now();
    const { port1, port2 } = this.#channel;
    witness(() => `clock at ${this.now}, ${this.#timers.length} timers, ${this.#busy} busy, ${this.#turns} turns`);
    stub(window, 'setTimeout', (task: (...rest: unknown[]) => void, wait = 0, ...rest: unknown[]) =>
      this.#add(() => task(...rest), wait),
    );
    stub(window, 'clearTimeout', (id?: number) => {
      if (id === undefined || id < FIRST_ID) return this.#clear(id);
      const index = this.#timers.findIndex((timer) => timer.id === id);
      if (index >= 0) this.#timers.splice(index, 1);
    });
    stub(Date, 'now', () => start + this.now);
    const during = (still = (promise) => this.during(promise));
    // as an answer's: the storefront reads what it is sent
    const { text } = Request.prototype;
    stub(Request.prototype, 'text', function (this: Request) {
      return during(text.call(this));
    });
    afterwards(() => {
      still = undefined;
      port1.close();
      port2.close();
    });
  }

  /** As `install`, with time that passes by itself. */
  run(): void {
    this.install();
    let isOver = false;
    afterwards(() => (isOver = true));
    const goOn = async () => {
      while (!isOver) {
        await this.pass();
        await this.#turn();
      }
    };
    void goOn();
  }

  /** Settles `time` milliseconds later. */
  wait(time: number): Promise<void> {
    return new Promise((resolve) => void this.#add(resolve, time));
  }

  /** Stands still until `promise` is settled: for what takes real time, as reading a body does. */
  async during<T>(promise: Promise<T>): Promise<T> {
    this.#busy++;
    try {
      return await promise;
    } finally {
      this.#busy--;
    }
  }

  /** Lets `time` milliseconds pass; without it, lets everything happen that is ever going to. */
  async pass(time = Infinity): Promise<void> {
    const end = this.now + time;
    for (let fired = 0; ; fired++) {
      if (fired > MANY) throw new Error('The page never comes to rest.');
      await this.#rest();
      const next = this.#timers[0];
      if (!next || next.at > end) break;
      this.#timers.shift();
      this.now = next.at;
      next.task();
    }
    if (end < Infinity) this.now = end;
  }

  #add(task: () => void, wait: number): number {
    const timer = { id: ++ids, at: this.now + Math.max(0, +wait || 0), task };
    const index = this.#timers.findIndex(({ at }) => at > timer.at);
    this.#timers.splice(index < 0 ? this.#timers.length : index, 0, timer);
    return timer.id;
  }

  /** Settles when nothing is left to do without time passing. */
  async #rest(): Promise<void> {
    do await this.#turn();
    while (this.#busy);
  }

  /** Lets the page do what is due. */
  async #turn(): Promise<void> {
    const { port1, port2 } = this.#channel;
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    this.#turns++;
  }
}
