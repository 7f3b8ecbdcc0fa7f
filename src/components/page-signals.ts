import { allSessions, onWritten } from '../api/sessions.js';

const CHANNEL = 'paynow-elements';
const HIDDEN_SPREAD = 700;

let users = 0;
let channel: BroadcastChannel | undefined;
let stop: AbortController | undefined;

const readAll = () => allSessions().forEach((session) => session.changedElsewhere());

function openChannel(): void {
  channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => {
    // nobody looks at a hidden tab: many of them need not ask at the same moment
    if (document.hidden) setTimeout(readAll, Math.random() * HIDDEN_SPREAD);
    else readAll();
  };
}

function closeChannel(): void {
  channel?.close();
  channel = undefined;
}

function start(): void {
  stop = new AbortController();
  const { signal } = stop;
  const connection = () => allSessions().forEach((session) => session.connectionChanged());
  addEventListener('online', connection, { signal });
  addEventListener('offline', connection, { signal });
  document.addEventListener('visibilitychange', () => document.hidden || readAll(), { signal });
  // an open channel may keep a page out of the back/forward cache
  addEventListener('pagehide', closeChannel, { signal });
  addEventListener('pageshow', (event) => event.persisted && (openChannel(), readAll()), { signal });
  openChannel();
  // neither token nor cart: the others ask for theirs themselves
  onWritten(() => channel?.postMessage('cart'));
}

/** Listens to the page, its connection and its other tabs while any element is on it; returns the undo. */
export function watchPage(): () => void {
  if (!users++) start();
  return () => {
    if (--users) return;
    stop?.abort();
    closeChannel();
  };
}
