import type { BaseElement } from './base-element.js';

type Options = { attribute?: string | false; type?: unknown; converter?: unknown };

/** Declares a reactive property. */
export const property =
  (options: Options = {}) =>
  (prototype: object, name: string): void => {
    const element = prototype.constructor as typeof BaseElement;
    const type = options.attribute === false ? null : ((options.type as typeof String | undefined) ?? String);
    element.properties = { ...element.properties, [name]: type };
  };

/** A property for markup that is on or off. */
export const flag = (attribute?: string) => property({ type: Boolean, ...(attribute && { attribute }) });
