const undo: (() => void)[] = [];

/** Puts something in the place of a member until the test is over. */
export function stub<T extends object>(object: T, name: keyof T, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
  undo.push(() => (own ? Object.defineProperty(object, name, own) : Reflect.deleteProperty(object, name)));
}

/** Does something when the test is over. */
export const afterwards = (task: () => void): void => void undo.push(task);

/** Puts everything back, before the test is over. */
export const restore = (): void =>
  undo
    .splice(0)
    .reverse()
    .forEach((task) => task());

afterEach(restore);

/** Styles of the page, until the test is over. */
export function style(text: string): void {
  const sheet = document.head.appendChild(document.createElement('style'));
  sheet.textContent = text;
  afterwards(() => sheet.remove());
}

const timeout = window.setTimeout.bind(window);

const witnesses = new Set<() => string>();

/** Has what `tell` returns be said of a wait that ends in vain, until the test is over. */
export function witness(tell: () => string): void {
  witnesses.add(tell);
  afterwards(() => witnesses.delete(tell));
}

// a browser that stood still for all of the time has not had its chance
const LEAST_LOOKS = 100;

/** Waits for a condition; by the real time, whatever a test does to it. */
export async function until(condition: () => unknown, what = String(condition), limit = 15_000): Promise<void> {
  const end = performance.now() + limit;
  let looks = 0;
  for (let met = await condition(); !met; met = await condition()) {
    if (performance.now() > end && ++looks > LEAST_LOOKS)
      throw new Error(['Not in time: ' + what, ...[...witnesses].map((tell) => tell())].join('; '));
    await new Promise((resolve) => timeout(resolve, 4));
  }
}

/** Lets whatever is due at once happen. */
export async function tasks(count = 5): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => timeout(resolve));
}

/** Lets time pass `factor` times as fast for the page, its clock as well: where a real server answers in between. */
export function fastTime(factor: number): void {
  const { now } = Date;
  const start = now();
  stub(window, 'setTimeout', (task: TimerHandler, wait = 0, ...rest: unknown[]) =>
    timeout(task, wait / factor, ...rest),
  );
  stub(Date, 'now', () => start + (now() - start) * factor);
}

/** Has every wait of full jitter be no wait at all, or `value` of the longest. */
export const noJitter = (value = 0): void => stub(Math, 'random', () => value);

/** What a promise rejects with; undefined where it doesn't. */
export const failure = <E = Error>(promise: Promise<unknown> | undefined): Promise<E | undefined> =>
  Promise.resolve(promise).then(
    () => undefined,
    (error: E) => error,
  );

/** Takes the connection away, or gives it back, as a browser tells a page. */
export function setOnline(online: boolean): void {
  stub(navigator, 'onLine', online);
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

/** The page is put into the back/forward cache and comes back: one without the other leaves it talking to itself as to another tab. */
export const backFromCache = (): void => {
  for (const name of ['pagehide', 'pageshow']) window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
};
