import { PayNowApiError } from './errors.js';
import { asText } from './json.js';
import { LiveCart } from './live-cart.js';
import { errorDetails } from './session-events.js';
import type { CheckoutOptions, CheckoutSession, LineInput } from './types.js';

/** The code that a checkout was refused for: the one that the answer points to, or quotes where it is about codes. */
function refusedOf(codes: string[], { kind, message, errors = [] }: PayNowApiError): string | undefined {
  if (kind !== 'api') return undefined;
  const place = errors.map(({ path }) => /promo_codes(\D*(\d+))?/.exec([path].flat().map(asText).join())).find(Boolean);
  const said = [message, ...errors.map((error) => error.message)].join(' ').toLowerCase();
  if (!place && !/promo|coupon|voucher|gift|affiliate|code/.test(said)) return undefined;
  const words = said.split(/[\s"'‘-„«».,:;()]+/);
  return (
    codes[Number(place?.[2])] ??
    codes.find((code) => words.includes(code.toLowerCase())) ??
    (place && codes.length < 2 ? codes[0] : undefined)
  );
}

/** Ends a checkout for something else that has failed. */
const refuse = (failure?: PayNowApiError): void => {
  if (failure) throw new PayNowApiError('createCartCheckout', failure.kind, failure.message, failure);
};

/** A cart that can be checked out. */
export class Checkouts extends LiveCart {
  /**
   * Checks the cart out, after all edits: `POST /v1/store/cart/checkout`. Never sent twice; sends nobody to its page. Rejects
   * with a PayNowApiError, also where an edit that it waited for has failed.
   */
  checkout(options?: CheckoutOptions): Promise<CheckoutSession> {
    const before = this.open;
    return this.#checkOut(options, (all) => {
      // what the shopper saw is not what is in the cart
      refuse(before.find((edit) => edit.failure)?.failure);
      return this.client.createCartCheckout(all);
    });
  }

  /**
   * Checks lines out and leaves the cart alone: `POST /v1/checkouts`. Never sent twice. Rejects with a PayNowApiError, of kind
   * `config` when a line is not one.
   */
  async checkoutLines(lines: LineInput[], options?: CheckoutOptions): Promise<CheckoutSession> {
    // the page may change its own before it is their turn
    const now = lines?.map((line) => ({ ...line }));
    return this.#checkOut(options, (all) => this.client.createCheckout(now, all));
  }

  /** Keeps these codes for every checkout of this session; what is known of a refused one is forgotten. */
  setPromoCodes(codes: readonly string[]): void {
    this.change({ promoCodes: [...new Set(codes)], refusedCode: undefined, refusal: undefined });
  }

  async #checkOut(
    options: CheckoutOptions = {},
    send: (options: CheckoutOptions) => Promise<CheckoutSession>,
  ): Promise<CheckoutSession> {
    if (this.former?.snapshot.cart) await this.load().catch(refuse);
    const codes = [...new Set(([] as string[]).concat(options.promo_codes ?? [], this.snapshot.promoCodes))];
    const all = { ...options, promo_codes: codes.length ? codes : undefined };
    try {
      const made = await this.queue.push(async () => send(all));
      if (this.snapshot.refusal) this.change({ refusedCode: undefined, refusal: undefined });
      this.bus.emit('paynow-checkout-created', made);
      return made;
    } catch (cause) {
      const error = cause as PayNowApiError;
      // a task later: a button that goes with the cart it stands in has told of it by then
      if (error.kind === 'token') setTimeout(() => this.fail(error));
      const refusedCode = refusedOf(codes, error);
      const promoCodes = this.snapshot.promoCodes.filter((code) => code !== refusedCode);
      if (refusedCode) this.change({ promoCodes, refusedCode, refusal: error });
      this.bus.emit('paynow-error', errorDetails(error));
      throw error;
    }
  }
}
