import { CartSession } from './cart-session.js';
import { clientOf, targetOf, type ClientOptions } from './client.js';
import { bareToken, Credentials } from './credentials.js';
import { WriteQueue } from './write-queue.js';

/** Where a session's token comes from besides its options: read anew each time it is needed. */
export type Provider = Pick<ClientOptions, 'getToken' | 'fetch'>;

/** Who shares a session: whoever gives the same options. */
export type SessionOptions = Omit<ClientOptions, 'getToken' | 'fetch'> & { provider?: Provider };

interface Customer {
  queue: WriteQueue;
  credentials?: Credentials;
  provider?: Provider;
}

interface Entry {
  session: CartSession;
  customerKey: string;
  users: number;
}

const customers = new Map<string, Customer>();
const sessions = new Map<string, Entry>();
const providers = new WeakMap<Provider, number>();
let providerCount = 0;

const providerId = (provider: Provider): number => {
  const id = providers.get(provider) ?? ++providerCount;
  providers.set(provider, id);
  return id;
};

let written: (() => void) | undefined;

/** Sets who is told when a customer's writes are done, and other tabs' carts are out of date. */
export const onWritten = (listener: () => void): void => void (written = listener);

/** All sessions in use. */
export const allSessions = (): CartSession[] => [...sessions.values()].map(({ session }) => session);

/**
 * The session of these options, shared with whoever gave the same, and its release; it is let go one task after its last
 * user released it. Undefined when there is no token to be had. Throws a `config` error when an option is not one.
 */
export function useSession(options: SessionOptions): { session: CartSession; release: () => void } | undefined {
  const { provider, auth } = options;
  const cookie = auth === 'cookie';
  const token = cookie ? '' : bareToken(options.token ?? '');
  if (!cookie && !token && !provider?.getToken) return undefined;
  const target = targetOf(options);
  const customerKey = JSON.stringify([target.apiBase, cookie, token || cookie || providerId(provider!)]);
  const key = JSON.stringify([customerKey, target.currency, target.country]);

  let customer = customers.get(customerKey);
  if (!customer) {
    customer = { queue: new WriteQueue(() => written?.()) };
    if (!cookie) customer.credentials = new Credentials(token, () => customer!.provider?.getToken);
    customers.set(customerKey, customer);
  }
  customer.provider = provider ?? customer.provider;
  let entry = sessions.get(key);
  if (!entry) {
    const { queue, credentials } = customer;
    const client = clientOf({ ...target, credentials, fetch: () => customer.provider?.fetch });
    entry = { session: new CartSession(client, queue), customerKey, users: 0 };
    sessions.set(key, entry);
  }
  const { session } = entry;
  entry.users++;
  let released = false;
  const release = () => {
    if (released) return;
    released = true;
    entry.users--;
    // a task later: an element that is only moved is back by then
    setTimeout(() => {
      if (entry.users || sessions.get(key) !== entry) return;
      sessions.delete(key);
      session.stop();
      if (![...sessions.values()].some((other) => other.customerKey === customerKey)) customers.delete(customerKey);
    });
  };
  return { session, release };
}
