import { CartSession } from './cart-session.js';
import { clientOf, targetOf, type ClientOptions } from './client.js';
import { bareToken, Credentials } from './credentials.js';
import { WriteQueue } from './write-queue.js';

/** Where a session's token comes from besides its options: read anew each time it is needed. */
export interface Provider extends Pick<ClientOptions, 'getToken' | 'fetch'> {
  /** The session that it follows itself. */
  readonly session?: CartSession | null;
}

/** Who shares a session: whoever gives the same options. */
export type SessionOptions = Omit<ClientOptions, 'getToken' | 'fetch'> & { provider?: Provider };

/** What all sessions of one customer share. */
interface Customer {
  readonly queue: WriteQueue;
  readonly credentials?: Credentials;
  provider?: Provider;
}

interface Entry extends ReturnType<typeof targetOf> {
  /** What names the customer: true for the origin's cookies, the token, or who gives one. */
  who: unknown;
  readonly customer: Customer;
  readonly session: CartSession;
  users: number;
}

const entries = new Set<Entry>();

/** All sessions in use. */
export const allSessions = (): CartSession[] => [...entries].map(({ session }) => session);

/** Nobody is signed in by this provider any more: who it gives a token for next may be another customer. */
export const signOut = (provider: Provider): void =>
  entries.forEach((entry) => entry.who === provider && (entry.who = undefined));

/** Has whoever gave a token asked for it again: somebody else may be signed in by now. */
export const askAgain = (): void => entries.forEach(({ customer }) => customer.credentials?.forget());

/**
 * The session of these options, shared with whoever gave the same, and its release; it is let go one task after its last
 * user released it. Undefined when there is no token to be had. Throws a `config` error when an option is not one.
 */
export function useSession(options: SessionOptions): { session: CartSession; release: () => void } | undefined {
  const { provider } = options;
  const cookie = options.auth === 'cookie';
  const token = cookie ? '' : bareToken(options.token);
  const who = cookie || token || (provider?.getToken && provider);
  if (!who) return undefined;
  const target = targetOf(options);
  const same = [...entries].filter((entry) => entry.who === who && entry.apiBase === target.apiBase);
  const customer: Customer = same[0]?.customer ?? {
    queue: new WriteQueue(target.apiBase),
    // who has left for another customer would give that one's token
    credentials: cookie
      ? undefined
      : new Credentials(token, () => {
          const { provider } = customer;
          return queue.members.has(provider?.session as CartSession) && provider!.getToken;
        }),
  };
  // an element with a token of its own gives neither, and must not take the store's away
  if (provider?.getToken || provider?.fetch) customer.provider = provider;
  const { queue, credentials } = customer;
  let entry = same.find(({ currency, country }) => currency === target.currency && country === target.country);
  if (!entry) {
    const client = clientOf({ ...target, credentials, fetch: () => customer.provider?.fetch });
    entry = { ...target, who, customer, session: new CartSession(client, queue), users: 0 };
    entries.add(entry);
  }
  const { session } = entry;
  queue.members.add(session);
  entry.users++;
  const release = () => {
    entry.users--;
    // a task later: an element that is only moved is back by then
    setTimeout(() => {
      if (!entry.users) session.stop();
      // whoever comes back until then waits for what is being written
      void queue.rest().then(() => {
        if (!entry.users) entries.delete(entry);
      });
    });
  };
  return { session, release };
}
