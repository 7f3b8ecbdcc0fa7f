/** The reason of an abort that a time limit caused. */
export const TIMED_OUT = Symbol('timed out');

/**
 * Runs `task` with a signal that is aborted after `limit` milliseconds, or with `outer`, and settles by then even if the
 * task does not heed it. Rejects with TIMED_OUT or with the reason of `outer`.
 */
export async function within<T>(
  limit: number,
  task: (signal: AbortSignal) => Promise<T>,
  outer?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const abort = () => controller.abort(outer?.reason);
  if (outer?.aborted) abort();
  const timer = setTimeout(() => controller.abort(TIMED_OUT), limit);
  outer?.addEventListener('abort', abort);
  try {
    signal.throwIfAborted();
    return await Promise.race([
      task(signal),
      new Promise<never>((_resolve, reject) => {
        signal.onabort = () => reject(signal.reason as Error);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', abort);
  }
}

/** Waits `time` milliseconds, or until `signal` is aborted; never rejects. */
export const pause = (time: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, time);
    signal?.addEventListener('abort', done);
  });
