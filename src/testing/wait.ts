/** Settles after `ms` milliseconds (0: at once), or rejects with the signal's reason as soon as it is aborted. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw reasonOf(signal);
  if (ms <= 0) return;
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    };
    // a timer's longest time; what never ends has no timer at all
    const timer = ms === Infinity ? undefined : setTimeout(done, Math.min(ms, 2 ** 31 - 1));
    function done() {
      signal.removeEventListener('abort', abort);
      resolve();
    }
    signal.addEventListener('abort', abort, { once: true });
  });
}

/** What an aborted `fetch` rejects with. */
export function reasonOf(signal: AbortSignal): Error {
  return (signal.reason as Error | undefined) ?? new DOMException('The operation was aborted.', 'AbortError');
}
