// POST /paynow-token -> { "token": "…" } for whoever is signed in, on Cloudflare Workers and whatever else speaks fetch.
//   wrangler secret put PAYNOW_API_KEY, SESSION_SECRET; PAYNOW_STORE_ID and SHOP_ORIGIN are plain variables

const answer = (status, body) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });

const bytes = (base64url) =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));

/** Who is signed in. This stands for your own login; what matters is that the browser can't choose the id. */
async function customerOf(request, secret) {
  const [, id, end, signature] =
    /(?:^|; )session=([^.;]*)\.(\d+)\.([\w-]+)(?:;|$)/.exec(request.headers.get('cookie') ?? '') ?? [];
  if (!id || Number(end) < Date.now() / 1000) return undefined;
  const text = new TextEncoder();
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', text.encode(secret), hmac, false, ['verify']);
  const right = await crypto.subtle.verify('HMAC', key, bytes(signature), text.encode(`${id}.${end}`));
  return right ? id : undefined;
}

async function mintToken(env, customerId) {
  const base = env.PAYNOW_API_BASE ?? 'https://api.paynow.gg';
  const path = `/v1/stores/${env.PAYNOW_STORE_ID}/customers/${encodeURIComponent(customerId)}/tokens`;
  const response = await fetch(base + path, {
    method: 'POST',
    headers: { authorization: `APIKey ${env.PAYNOW_API_KEY}` },
    redirect: 'manual', // the key goes to this address and no further; Workers don't know 'error'
    signal: AbortSignal.timeout(Number(env.PAYNOW_TIMEOUT ?? 5000)),
  });
  if (!response.ok) throw new Error(`PayNow answered ${response.status}`);
  const { token } = await response.json();
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) throw new Error('PayNow sent no token');
  return token;
}

export default {
  async fetch(request, env) {
    if (new URL(request.url).pathname !== '/paynow-token') return answer(404, { error: 'not found' });
    if (request.method !== 'POST') return answer(405, { error: 'use POST' });
    // a browser says in every POST which page sends it, and a page can't change that
    if (request.headers.get('origin') !== env.SHOP_ORIGIN) return answer(403, { error: 'not from this site' });
    const customerId = await customerOf(request, env.SESSION_SECRET).catch(() => undefined);
    if (!customerId) return answer(401, { error: 'not signed in' });
    try {
      return answer(200, { token: await mintToken(env, customerId) });
    } catch (error) {
      console.error(`No token for customer ${customerId}: ${error.message}`);
      return answer(502, { error: 'no token to be had now' });
    }
  },
};
