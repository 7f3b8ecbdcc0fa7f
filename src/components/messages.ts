import { en } from '../locales/en.js';
import type { MessageKey, Plural } from '../locales/messages.js';
import { catalogueOf } from './catalogues.js';
import { pageStore } from './stores.js';

/** What is filled into a message. */
export type Values = Record<string, unknown>;

const plurals: Record<string, Intl.PluralRules> = {};

/** A message in pieces, with `values` in the places that name them: for templates, where a value may be one too. */
export function pieces(locale: string, key: MessageKey, values: Values = {}): unknown[] {
  const own = pageStore()?.messages?.[key];
  const catalogue = catalogueOf(locale);
  const message: string | Plural = own ?? catalogue[key];
  // English words, where a language has not come yet, have English plurals
  const rules = own || catalogue !== en ? locale : 'en';
  const form =
    typeof message === 'string'
      ? message
      : (message[(plurals[rules] ??= new Intl.PluralRules(rules)).select(values.n as number)] ?? message.other ?? key);
  // a name or an amount keeps its own direction in text that runs from right to left
  const isolate = (value: unknown) =>
    typeof value === 'string' && /^(ar|he)/.test(locale) ? `\u2068${value}\u2069` : value;
  return form.split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? isolate(values[piece]) : piece));
}
