import type { en } from './en.js';

/** A message's forms by `Intl.PluralRules`. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** All that the elements say, in one language. */
export type Messages = { [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : Plural };

export type MessageKey = keyof Messages;
