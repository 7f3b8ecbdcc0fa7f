// A clock of our own for everything that asks the platform for the time: minutes pass in seconds, and always the same way.

/** Puts the clock in place of the platform's timers and `Date.now`; `run(until)` lets it go on to that millisecond. */
export function virtualTime() {
  const real = { setImmediate };
  const timers = []; // a heap by time, then by order
  let now = 0;
  let order = 0;
  const before = (a, b) => a.at < b.at || (a.at === b.at && a.order < b.order);

  const push = (timer) => {
    let i = timers.push(timer) - 1;
    for (let up; i && before(timer, timers[(up = (i - 1) >> 1)]); i = up) timers[i] = timers[up];
    timers[i] = timer;
  };

  const pop = () => {
    const [first] = timers;
    const last = timers.pop();
    if (!timers.length) return first;
    let i = 0;
    for (let down; (down = 2 * i + 1) < timers.length; i = down) {
      if (down + 1 < timers.length && before(timers[down + 1], timers[down])) down++;
      if (!before(timers[down], last)) break;
      timers[i] = timers[down];
    }
    timers[i] = last;
    return first;
  };

  globalThis.setTimeout = (task, wait = 0, ...values) => {
    const timer = { at: now + Math.max(1, Math.round(wait || 0)), order: order++, task: () => task(...values) };
    push(timer);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    if (timer) timer.task = undefined;
  };
  Date.now = () => now;

  return {
    now: () => now,
    /** Forgets what is still to come. */
    clear: () => void timers.splice(0),
    async run(until) {
      while (timers.length && timers[0].at <= until) {
        now = timers[0].at;
        while (timers.length && timers[0].at === now) pop().task?.();
        // what has been promised by then
        await new Promise((resolve) => real.setImmediate(resolve));
      }
      now = until;
    },
  };
}

/** Random numbers that are the same each time. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
