import type { VatRate } from '../api/types.js';

const RATES: Record<string, [name: string, currency: string, rate: number, short: string, local: string]> = {
  CH: ['Switzerland', 'chf', 8.1, 'MWST', 'Mehrwertsteuer'],
  DE: ['Germany', 'eur', 19, 'MwSt.', 'Mehrwertsteuer'],
  FR: ['France', 'eur', 20, 'TVA', 'Taxe sur la valeur ajoutée'],
  GB: ['United Kingdom', 'gbp', 20, 'VAT', 'Value Added Tax'],
  HU: ['Hungary', 'huf', 27, 'ÁFA', 'Általános forgalmi adó'],
  JP: ['Japan', 'jpy', 10, 'JCT', '消費税'],
};

/** The tax estimate for a country, and whether prices there include it; undefined where nothing is estimated. */
export function vatIn(country = ''): { rate: VatRate; region: string; inclusive: boolean } | undefined {
  const known = Object.hasOwn(RATES, country) ? RATES[country] : undefined;
  if (!known) return undefined;
  const [name, currency, percentage, short, local] = known;
  const member = ['DE', 'FR', 'HU'].includes(country);
  const rate: VatRate = {
    country_code: country,
    country_name: name,
    currency,
    vat_abbreviation: short,
    vat_local_name: local,
    eu_member_state: member,
    eservice_rate: percentage,
    percentage,
  };
  return { rate, region: member ? 'eu' : country.toLowerCase(), inclusive: country !== 'CH' };
}
