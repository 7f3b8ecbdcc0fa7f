import type { MinorUnits } from '../api/types.js';

// ISO 4217, not the browser's data: for HUF, IDR, COP and others Chromium has no decimals where ISO and Firefox have two.
const DIGITS: Record<string, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const formats = new Map<string, Intl.NumberFormat | undefined>();

function formatOf(currency: string, locale: string, digits: number): Intl.NumberFormat | undefined {
  const key = `${locale} ${currency} ${digits}`;
  if (!formats.has(key)) {
    let format: Intl.NumberFormat | undefined;
    try {
      const options = {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      } as const;
      format = new Intl.NumberFormat(locale, options);
    } catch {
      // no such currency: amount and code say it
    }
    formats.set(key, format);
  }
  return formats.get(key);
}

/** The decimals of a currency by ISO 4217, unless `overrides` (by upper-case code) says otherwise. */
function digitsOf(currency: string, overrides?: Record<string, number>): number {
  const code = currency.toUpperCase();
  const listed = Object.keys(DIGITS).find((digits) => DIGITS[digits]!.includes(code));
  return overrides?.[code] ?? +(listed ?? 2);
}

/** An amount in minor units as a decimal: 449 is "4.49" with two digits. */
function toDecimal(minor: MinorUnits, digits: number): string {
  const [, sign, units] = /^(-?)(\d+)/.exec(String(minor)) ?? ['', '', '0'];
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
  const places = digitsOf(currency, digits);
  const decimal = toDecimal(minor, places);
  // a decimal as text keeps every digit, where a number would not
  const text = formatOf(currency, locale, places)?.format(decimal as unknown as number);
  return (text ?? `${decimal} ${currency.toUpperCase()}`).replaceAll('\u202f', '\u00a0');
}
