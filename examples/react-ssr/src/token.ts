import type { IncomingMessage } from 'node:http';
import { apiBase } from './paynow';

const { PAYNOW_API_KEY, PAYNOW_CUSTOMER_ID, PAYNOW_STORE_ID } = process.env;

/** Who is signed in. Your own sessions know; here it is one customer for all, to try things on. */
const customerOf = (_request: IncomingMessage): string | undefined => PAYNOW_CUSTOMER_ID;

/** Answers the page's `getToken`. The API key stays here. */
export async function answerToken(request: IncomingMessage): Promise<{ status: number; body?: object }> {
  // browsers send their page's origin with every POST: only this site's own pages get a token
  const { host, origin } = request.headers;
  if (request.method !== 'POST' || !origin || new URL(origin).host !== host) return { status: 403 };
  const customer = customerOf(request);
  if (!customer) return { status: 401 };
  const api = apiBase ?? 'https://api.paynow.gg';
  const answer = await fetch(`${api}/v1/stores/${PAYNOW_STORE_ID}/customers/${customer}/tokens`, {
    method: 'POST',
    headers: { authorization: `APIKey ${PAYNOW_API_KEY}` },
    redirect: 'error',
    signal: AbortSignal.timeout(5000),
  });
  if (!answer.ok) throw new Error(`PayNow answered ${answer.status}`);
  const { token } = await answer.json();
  return { status: 200, body: { token } };
}
