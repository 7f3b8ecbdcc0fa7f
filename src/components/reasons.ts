import type { ErrorKind, PayNowApiError } from '../api/errors.js';
import type { MessageKey } from '../locales/messages.js';

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
export function reason({ kind, message, errors }: PayNowApiError, say: (key: MessageKey) => string): string {
  const key = REASONS[kind];
  return key ? say(key) : [...new Set([message, ...(errors ?? []).map((error) => error.message)])].join(' ');
}
