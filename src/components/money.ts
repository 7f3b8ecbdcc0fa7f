import type { MinorUnits } from '../api/types.js';
import { remembered } from './remembered.js';

// ISO 4217, not the browser's data: for HUF, IDR, COP and others Chromium has no decimals where ISO and Firefox have two.
const DIGITS: Record<string, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** How a currency is written in a language; no `format` where there is no such currency. */
interface Style {
  readonly places: number;
  readonly format?: Intl.NumberFormat;
}

/** How a currency is written, by its code, a language and decimals in place of those of ISO 4217, all in one text of JSON. */
const styleOf = remembered((wanted: string): Style => {
  const [code, locale, override] = JSON.parse(wanted) as [string, string | null, number | null];
  const places = override ?? +(Object.keys(DIGITS).find((digits) => DIGITS[digits]!.includes(code)) ?? 2);
  try {
    const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
    return {
      places,
      format: new Intl.NumberFormat(locale ?? undefined, { style: 'currency', currency: code, ...digits }),
    };
  } catch {
    return { places }; // no such currency: amount and code say it
  }
}, new Map<string, Style>());

/** An amount in minor units as a decimal: 449 is "4.49" with two digits. */
function toDecimal(minor: MinorUnits, digits: number): string {
  const [, sign, units] = /^(-?)(\d+)/.exec(`${minor}`) ?? ['', '', '0'];
  const padded = units.padStart(digits + 1, '0');
  const point = padded.length - digits;
  return `${sign}${padded.slice(0, point)}${digits ? `.${padded.slice(point)}` : ''}`;
}

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
  const { places, format } = styleOf(JSON.stringify([code, locale, digits?.[code]]));
  const decimal = toDecimal(minor, places);
  // a decimal as text keeps every digit, where a number would not
  const text = format?.format(decimal as unknown as number) ?? `${decimal} ${code}`;
  return text.replaceAll('\u202f', '\u00a0');
}
