import type { ValidationError } from '../api/types.js';

/** A request that the storefront refuses. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: ValidationError[] | undefined;

  constructor(status: number, code: string, message: string, errors?: ValidationError[]) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** A 400 about one field: what is wrong with it, and which rule says so. */
export function invalid(path: string, message: string, validation = 'invalid'): Refusal {
  return new Refusal(400, 'validation_error', message, [{ code: 'validation_error', message, path, validation }]);
}

/** A 404 about one field that names something there isn't. */
export function missing(path: string, message: string): Refusal {
  return new Refusal(404, 'not_found', message, [{ code: 'not_found', message, path, validation: 'exists' }]);
}
