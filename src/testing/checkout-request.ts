import type { CheckoutOptions } from '../api/types.js';
import { Fields } from './fields.js';
import * as formats from './formats.js';
import type { RequestedLine } from './line.js';
import { invalid, Refusal } from './refusal.js';

const OPTIONS = ['coupon_id', 'promo_codes', 'affiliate_code', 'return_url', 'cancel_url', 'auto_redirect'];
const LINE = [
  'product_id',
  'subscription',
  'trial',
  'gift_to',
  'gift_to_customer_id',
  'quantity',
  'selected_gameserver_id',
  'custom_variables',
];

/** Parses a body that must be JSON and says so; undefined where there is none. */
export function readBody(text: string, type: string | null): unknown {
  if (text === '') return undefined;
  if (!/^(application\/(json|[^;\s]+\+json)|text\/json)\s*(;|$)/i.test(type ?? ''))
    throw new Refusal(415, 'unsupported_media_type', `The body must be application/json, not ${type ?? 'untyped'}.`);
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('$', 'The body is not JSON.', 'json');
  }
}

/** Reads the body of `POST /v1/store/cart/checkout`. */
export function readCartCheckout(body: unknown): CheckoutOptions {
  return readOptions(new Fields(body === undefined ? {} : body, '', OPTIONS));
}

/** Reads the body of `POST /v1/checkouts`. */
export function readCheckout(body: unknown): { lines: RequestedLine[]; options: CheckoutOptions } {
  const fields = new Fields(body, '', ['lines', ...OPTIONS]);
  const lines = fields.array('lines', false);
  if (!lines?.length) throw invalid('lines', 'lines must not be empty.', 'required');
  return { lines: lines.map((line, index) => readLine(line, `lines[${index}]`)), options: readOptions(fields) };
}

function readOptions(fields: Fields): CheckoutOptions {
  const options: CheckoutOptions = {};
  const coupon = fields.flake('coupon_id');
  const codes = fields.texts('promo_codes');
  const affiliate = fields.text('affiliate_code', true);
  const returnUrl = fields.webAddress('return_url');
  const cancelUrl = fields.webAddress('cancel_url');
  const redirect = fields.boolean('auto_redirect');
  if (redirect && returnUrl === undefined) throw invalid('return_url', 'auto_redirect needs a return_url.', 'required');
  if (coupon !== undefined) options.coupon_id = coupon;
  if (codes !== undefined) options.promo_codes = codes;
  if (affiliate !== undefined) options.affiliate_code = affiliate;
  if (returnUrl !== undefined) options.return_url = returnUrl;
  if (cancelUrl !== undefined) options.cancel_url = cancelUrl;
  if (redirect !== undefined) options.auto_redirect = redirect;
  return options;
}

function readLine(value: unknown, path: string): RequestedLine {
  const fields = new Fields(value, path, LINE);
  const quantity = fields.quantity('quantity');
  if (quantity === 0) throw invalid(fields.at('quantity'), `${fields.at('quantity')} must be at least 1.`, 'minimum');
  return {
    productId: fields.requiredFlake('product_id'),
    quantity,
    subscription: fields.boolean('subscription') ?? false,
    trial: fields.boolean('trial') ?? false,
    gameServerId: fields.flake('selected_gameserver_id'),
    customVariables: readVariables(fields),
    giftToCustomerId: fields.flake('gift_to_customer_id'),
    giftTo: readRecipient(fields),
  };
}

function readVariables(line: Fields): Map<string, string> {
  const value = line.raw('custom_variables') ?? {};
  const fields = new Fields(value, line.at('custom_variables'));
  return new Map(fields.names().map((name) => [name, fields.text(name, false) ?? '']));
}

function readRecipient(line: Fields): RequestedLine['giftTo'] {
  const value = line.raw('gift_to');
  if (value === undefined) return undefined;
  const fields = new Fields(value, line.at('gift_to'), ['platform', 'id']);
  const platform = fields.text('platform', false);
  const id = fields.text('id', false);
  if (platform === undefined) throw invalid(fields.at('platform'), 'A gift needs a platform.', 'required');
  if (!id) throw invalid(fields.at('id'), 'A gift needs the id of whom it is for.', 'required');
  return { platform: formats.platform(platform, fields.at('platform')), id };
}
