import { allSessions, askAgain } from '../api/sessions.js';
import { WriteQueue } from '../api/write-queue.js';

let watched = false;
let channel: BroadcastChannel | undefined;

const readAll = () => allSessions().forEach((session) => session.changedElsewhere());

function openChannel(): void {
  try {
    channel = new BroadcastChannel('paynow-elements');
    // without a timer: those of a hidden tab come a second late
    channel.onmessage = readAll;
  } catch {
    // Firefox gives none to a page that may store nothing
  }
}

/** Listens to the page, its connection and its other tabs, once a page. */
export function watchPage(): void {
  if (watched) return;
  watched = true;
  addEventListener('online', readAll);
  // reads nothing, but shows that the page is offline
  addEventListener('offline', readAll);
  const flush = (isGoing: boolean) => allSessions().forEach((session) => session.flush(isGoing));
  document.addEventListener('visibilitychange', () => (document.hidden ? flush(false) : readAll()));
  // an open channel may keep a page out of the back/forward cache
  addEventListener('pagehide', () => {
    flush(true);
    channel?.close();
    channel = undefined;
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    openChannel();
    allSessions().forEach((session) => session.giveUp());
    askAgain();
    readAll();
  });
  openChannel();
  // neither token nor cart: the others ask for theirs themselves
  WriteQueue.written = (by) => {
    channel?.postMessage('');
    allSessions().forEach((session) => {
      const { queue } = session;
      // another token may be the same customer's
      if (queue !== by && queue.apiBase === by.apiBase) session.changedElsewhere();
    });
  };
}
