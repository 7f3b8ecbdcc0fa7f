// Who is signed in. This stands for your own login: keep `customerOf`, and let it ask your session instead.
import { createHmac, timingSafeEqual } from 'node:crypto';

const sign = (text, secret) => createHmac('sha256', secret).update(text).digest('base64url');

const cookieOf = (request, name) =>
  (request.headers.cookie ?? '')
    .split('; ')
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** The value of a session cookie, to be set `HttpOnly; Secure; SameSite=Lax` when somebody has signed in. */
export function sessionFor(customerId, secret, seconds = 86_400) {
  const text = `${customerId}.${Math.floor(Date.now() / 1000) + seconds}`;
  return `${text}.${sign(text, secret)}`;
}

/** The PayNow customer whom the session belongs to. Never take it from what the browser says it is. */
export function customerOf(request, secret) {
  const [id, end, signature = ''] = (cookieOf(request, 'session') ?? '').split('.');
  // of bytes, not of characters: a cookie may hold any
  const [given, right] = [signature, sign(`${id}.${end}`, secret)].map((text) => Buffer.from(text));
  const same = given.length === right.length && timingSafeEqual(given, right);
  return same && Number(end) > Date.now() / 1000 ? id : undefined;
}
