import type { ValidationError } from './types.js';

/** What went wrong, as far as a page may want to act on it. */
export type ErrorKind =
  | 'config'
  | 'network'
  | 'timeout'
  | 'offline'
  | 'server'
  | 'rate-limited'
  | 'api'
  | 'bad-response'
  | 'unsafe-url'
  | 'navigation-blocked'
  | 'token';

/** What an error tells besides its kind. */
export interface ApiErrorInit {
  /** The HTTP status, where there was an answer. */
  status?: number;
  /** PayNow's own code; there is no published list. */
  code?: string;
  /** PayNow's id of the failed request, for its support. */
  traceId?: string;
  /** The single reasons, where PayNow gave any. */
  errors?: ValidationError[];
  /** How long the API asks to wait, in milliseconds. */
  retryAfter?: number;
  /** Whether it could not be found out if the API did what was asked. */
  uncertain?: boolean;
  /** Whether the page's own `getToken` failed, so that nothing could be asked of the API. */
  getTokenFailed?: boolean;
}

/** Why an operation failed. Never holds the customer's token, a header or the address of the request. */
export class PayNowApiError extends Error {
  /** Always `PayNowApiError`. */
  override readonly name = 'PayNowApiError';
  /** The client's function that failed, or `config` where none was called. */
  readonly operation!: string;
  /** What went wrong. */
  readonly kind!: ErrorKind;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** PayNow's own code; there is no published list. */
  readonly code?: string;
  /** PayNow's id of the failed request, for its support. */
  readonly traceId?: string;
  /** The single reasons, where PayNow gave any. */
  readonly errors?: ValidationError[];
  /** How long the API asks to wait, in milliseconds. */
  readonly retryAfter?: number;
  /** Whether it could not be found out if the API did what was asked. */
  readonly uncertain?: boolean;
  /** Whether the page's own `getToken` failed, so that nothing could be asked of the API. */
  readonly getTokenFailed?: boolean;

  constructor(operation: string, kind: ErrorKind, message = `${operation} failed: ${kind}`, detail?: ApiErrorInit) {
    super(message);
    Object.assign(this, detail, { operation, kind });
  }

  /** Whether the same call may succeed later. */
  get retryable(): boolean {
    return this.outcomeUnknown || /offline|rate-limited|bad-response/.test(this.kind);
  }

  /** Whether the API may have done what was asked all the same: nothing, or nothing clear, came back. */
  get outcomeUnknown(): boolean {
    // of those that ask to wait too long, a 429 alone says that nothing was done
    return /network|timeout|server|rate-limited/.test(this.kind) && this.status !== 429;
  }
}

/** A mistake of the page: a bad attribute, option or argument. Nothing was asked of the API. */
export const configError = (message: string) => new PayNowApiError('config', 'config', message);

/** A mistake of the page: `value`, given as `name`, is not what is wanted. */
export const notA = (wanted: string, name: string, value: unknown) =>
  configError(`${name}: ${value as string} is not ${wanted}`);

/** The text `value`, empty where there is none. Throws a `config` error that names it when it is not like `pattern`. */
export function checkText(pattern: RegExp, name: string, value: unknown): string {
  const text = value ?? '';
  if (typeof text === 'string' && pattern.test(text)) return text;
  throw notA(`a string like ${pattern}`, name, text);
}
