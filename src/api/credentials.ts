import { configError, PayNowApiError } from './errors.js';
import { within } from './timing.js';

/** Gives a page's token anew: `first` when there is none yet, `expired` after the API has refused the last one. */
export type GetToken = (request: { reason: 'first' | 'expired' }) => Promise<string>;

const TOKEN_TIME_LIMIT = 10_000;

/** The bare token of `TOKEN` or `Customer TOKEN`. Throws a `config` error, which does not quote it, when it can't be one. */
export function bareToken(token: string): string {
  const bare = token.trim().replace(/^customer\s+/i, '');
  if (!/^[\x21-\x7e]*$/.test(bare)) throw configError('token: holds a character that no token has');
  return bare;
}

/** One customer's token for all that asks in that customer's name, and how it is replaced. */
export class Credentials {
  #token: string;
  #asking?: Promise<string | undefined>;
  readonly #getToken: () => GetToken | undefined;

  constructor(token: string, getToken: () => GetToken | undefined) {
    this.#token = token;
    this.#getToken = getToken;
  }

  /** The token to send. Throws a `token` error where there is none to be had. */
  async current(operation: string): Promise<string> {
    const token = this.#token || (await this.#ask('first'));
    if (!token) throw new PayNowApiError(operation, 'token', 'There is no customer token');
    return token;
  }

  /** Whether there is another token than `refused` now; the page is asked once, whoever waits. */
  async renew(refused: string): Promise<boolean> {
    return this.#token !== refused || !!(await this.#ask('expired'));
  }

  #ask(reason: 'first' | 'expired'): Promise<string | undefined> {
    return (this.#asking ??= this.#replace(reason).finally(() => (this.#asking = undefined)));
  }

  async #replace(reason: 'first' | 'expired'): Promise<string | undefined> {
    const getToken = this.#getToken();
    if (!getToken) return undefined;
    try {
      // asked in a task of its own, so that a getToken that throws at once is one that failed
      const answer = await within(TOKEN_TIME_LIMIT, async () => getToken({ reason }));
      const token = bareToken(String(answer ?? ''));
      if (token === this.#token) return undefined;
      return (this.#token = token);
    } catch {
      return undefined; // a page's own failure: told as an expired token, which is what it means for the shopper
    }
  }
}
