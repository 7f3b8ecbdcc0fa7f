import { configError, PayNowApiError } from './errors.js';
import { within } from './timing.js';

/**
 * Gives a page's token anew: `first` when there is none yet, or the page has come back from the browser's cache; `expired`
 * after the API has refused the last one.
 */
export type GetToken = (request: { reason: 'first' | 'expired' }) => Promise<string>;

const TOKEN_TIME_LIMIT = 10_000;

/** The bare token of `TOKEN` or `Customer TOKEN`. Throws a `config` error, which does not quote it, when it can't be one. */
export function bareToken(token?: string): string {
  const bare = `${token ?? ''}`.trim().replace(/^customer(\s+|$)/i, '');
  if (/[^\x21-\x7e]/.test(bare)) throw configError('token: holds a character that no token has');
  return bare;
}

/** One customer's token for all that asks in that customer's name, and how it is replaced. */
export class Credentials {
  /** The token to send, empty where there is none yet. */
  token: string;
  /** Whether there is another token; undefined where the page failed to say. */
  #asking?: Promise<boolean | undefined>;
  /** When the page could not replace it; it is not asked again at once by all that wait. */
  #refusedAt = 0;
  /** Who was asked last. */
  #asked?: GetToken;
  readonly #getToken: () => GetToken | false | undefined;

  constructor(token: string, getToken: () => GetToken | false | undefined) {
    this.token = token;
    this.#getToken = getToken;
  }

  /** The token to send, asked for. Throws a `token` error where there is none to be had. */
  async first(operation: string): Promise<string> {
    const replaced = await this.#ask('first');
    // who answers with nothing says that nobody is signed in; who does not answer has failed
    if (!replaced) throw new PayNowApiError(operation, 'token', undefined, { getTokenFailed: replaced === undefined });
    return this.token;
  }

  /** Has the page asked for the token again, where it can be: somebody else may be signed in by now. */
  forget(): void {
    if (!this.#getToken()) return;
    this.token = '';
    // what it was asked before is about who was signed in then
    void this.#asking?.then(() => (this.token = ''));
  }

  /** Whether there is another token than `refused` now; the page is asked once, whoever waits. */
  async renew(refused: string): Promise<boolean | undefined> {
    const isNew = this.#asked !== this.#getToken() || Date.now() - this.#refusedAt > 1000;
    return this.token !== refused || (isNew && this.#ask('expired'));
  }

  #ask(reason: 'first' | 'expired'): Promise<boolean | undefined> {
    const old = this.token;
    return (this.#asking ??= within(TOKEN_TIME_LIMIT, async () =>
      bareToken(await (this.#asked = this.#getToken() || undefined)?.({ reason })),
    )
      .then(
        // for another customer, where nobody would be asked any more
        (token) => (this.token = (this.#getToken() && token) || old) !== old,
        // a page's own failure: the shopper sees it as signed out; its own words may hold a token
        (error: unknown) => {
          if (error instanceof PayNowApiError) console.error(`getToken: ${error.message}`);
          return undefined;
        },
      )
      .then((replaced) => {
        this.#asking = undefined;
        if (!replaced) this.#refusedAt = Date.now();
        return replaced;
      }));
  }
}
