/**
 * Settles as `task` does, which is given a signal; but by the time that `limit` milliseconds are over, or `outer` is
 * aborted, aborts that signal and rejects: with nothing, or with the reason of `outer`.
 */
export const within = <T>(limit: number, task: (signal: AbortSignal) => Promise<T>, outer?: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    outer?.throwIfAborted();
    const controller = new AbortController();
    const { signal } = controller;
    const stop = () => {
      controller.abort();
      clearTimeout(timer);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the reason is the caller's
      reject(outer?.reason);
    };
    const timer = setTimeout(stop, limit);
    outer?.addEventListener('abort', stop);
    task(signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });

/** Waits `time` milliseconds, or until `signal` is aborted; never rejects. */
export const pause = (time: number, signal?: AbortSignal): Promise<void> =>
  within(time, () => new Promise<void>(() => {}), signal).catch(() => {});
