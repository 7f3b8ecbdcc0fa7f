import type { ErrorKind, PayNowApiError } from '../api/errors.js';
import type { MessageKey } from '../locales/messages.js';
import type { Values } from './messages.js';

const REASONS: Partial<Record<ErrorKind, MessageKey>> = {
  network: 'reasonNoAnswer',
  timeout: 'reasonNoAnswer',
  server: 'reasonServer',
  'rate-limited': 'reasonBusy',
  'bad-response': 'reasonUnreadable',
  offline: 'reasonOffline',
  token: 'reasonToken',
  config: 'reasonConfig',
};

/** Why something failed, for the shopper: the API's own words where it refused something, else ours. */
export function reason(error: PayNowApiError, say: (key: MessageKey, values?: Values) => string): string {
  const key = REASONS[error.kind];
  if (key) return say(key);
  const all = [error.message, ...(error.errors ?? []).map(({ message }) => message)];
  return [...new Set(all)].join(' ');
}
