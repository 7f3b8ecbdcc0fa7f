import { en } from '../locales/en.js';
import type { MessageKey } from '../locales/messages.js';
import { pageStore } from './stores.js';

/** What is filled into a message. */
export type Values = Record<string, unknown>;

const form = (key: MessageKey, locale: string, values?: Values): string => {
  const message = pageStore()?.messages?.[key] ?? en[key];
  if (typeof message === 'string') return message;
  return message[new Intl.PluralRules(locale).select(Number(values?.n)) as 'one'] ?? message.other;
};

/** A message in pieces, with `values` in the places that name them: for templates, where a value may be one too. */
export const pieces = (locale: string, key: MessageKey, values: Values = {}): unknown[] =>
  form(key, locale, values)
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 ? values[piece] : piece));

/** A message as text. */
export const text = (locale: string, key: MessageKey, values?: Values): string => pieces(locale, key, values).join('');
