import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** Declares a reactive property: what Lit's own decorator does, less what its other kinds of decorators need. */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: ReactiveElement, name: string): void =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

/** A property for markup that is on or off. */
export const flag = (attribute?: string) => property({ type: Boolean, ...(attribute && { attribute }) });
