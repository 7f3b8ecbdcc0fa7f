import type { MessageKey } from '../locales/messages.js';
import { catalogueOf } from './catalogues.js';
import { pageStore } from './stores.js';

/** What is filled into a message. */
export type Values = Record<string, unknown>;

const plurals: Record<string, Intl.PluralRules> = {};

/** A message in pieces, with `values` in the places that name them: for templates, where a value may be one too. */
export function pieces(locale: string, key: MessageKey, values: Values = {}): unknown[] {
  const message = pageStore()?.messages?.[key] ?? catalogueOf(locale)[key];
  const form =
    typeof message === 'string'
      ? message
      : (message[(plurals[locale] ??= new Intl.PluralRules(locale)).select(Number(values.n)) as 'one'] ??
        message.other);
  // a name or an amount keeps its own direction in text that runs from right to left
  const isolate = (value: unknown) =>
    typeof value === 'string' && /^(ar|he)/.test(locale) ? `\u2068${value}\u2069` : value;
  return form.split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? isolate(values[piece]) : piece));
}
