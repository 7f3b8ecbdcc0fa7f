import type { MinorUnits } from '../api/types.js';
import { remembered } from './remembered.js';

// ISO 4217, not the browser's data: for HUF, IDR, COP and others Chromium has no decimals where ISO and Firefox have two.
const DIGITS: Record<string, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** What writes a currency, by its code, a language and decimals in place of those of ISO 4217, all in one text of JSON. */
const writerOf = remembered((wanted: string): ((minor: MinorUnits) => string) => {
  const [code, locale, override] = JSON.parse(wanted) as [string, string | null, number];
  const iso = +(Object.keys(DIGITS).find((digits) => DIGITS[digits]!.includes(code)) ?? 2);
  // a page's mistake costs the override, and not the cart
  const places = /^1?\d$/.test(`${override}`) ? override : iso;
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  let unit = '';
  let format: Intl.NumberFormat;
  try {
    format = new Intl.NumberFormat(locale ?? undefined, { style: 'currency', currency: code, ...digits });
  } catch {
    // no such currency: amount and code say it
    unit = ` ${code}`;
    format = new Intl.NumberFormat('en', { useGrouping: false, ...digits });
  }
  // a decimal as text keeps every digit, where a number would not
  return (minor) => format.format(`${minor}e-${places}` as Intl.StringNumericLiteral) + unit;
}, new Map<string, (minor: MinorUnits) => string>());

/**
 * An amount in minor units as text, exact at any size: `formatMoney(449, 'eur', 'en-US')` is "€4.49".
 * `digits` overrides ISO 4217 by upper-case currency code.
 */
export function formatMoney(
  minor: MinorUnits,
  currency: string,
  locale: string,
  digits?: Record<string, number>,
): string {
  const code = currency.toUpperCase();
  const write = writerOf(JSON.stringify([code, locale, digits?.[code]]));
  return write(minor).replaceAll('\u202f', '\u00a0');
}
