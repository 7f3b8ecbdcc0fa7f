// A proxy on the shop's own origin, for <paynow-store api-base="/paynow" auth="cookie">: the token stays here, and the browser
// has nothing but the session's cookie. Started as server.mjs is; your web server passes /paynow/ on to it.
import { createServer } from 'node:http';
import { mintToken } from './mint.mjs';
import { customerOf } from './session.mjs';
import { settings } from './settings.mjs';

const config = settings();

/** All that a cart needs, and nothing more. */
const OPERATIONS = new Set([
  'GET /v1/store/cart',
  'DELETE /v1/store/cart',
  'PUT /v1/store/cart/lines',
  'POST /v1/store/cart/checkout',
  'POST /v1/checkouts',
]);
const LONGEST_BODY = 65_536;
class TooLong extends Error {}
const NO_STORE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Whether a page of the shop asks: cookies come by themselves, whoever asks. */
function fromShop({ method, headers }) {
  if ((headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') return false;
  // a browser names the page's origin in every request but a plain GET
  return method === 'GET' ? [undefined, config.origin].includes(headers.origin) : headers.origin === config.origin;
}

/** The shopper's address. Behind a load balancer it is the last one that this has added to the header. */
function addressOf(request) {
  const forwarded = process.env.TRUST_PROXY && request.headers['x-forwarded-for']?.split(',').at(-1).trim();
  return forwarded || request.socket.remoteAddress.replace(/^::ffff:/, '');
}

async function bodyOf(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    if ((length += chunk.length) > LONGEST_BODY) throw new TooLong();
    chunks.push(chunk);
  }
  return length ? Buffer.concat(chunks) : undefined;
}

/** By customer, who is the session's: in a cookie, anybody at this computer could put a token of their own. */
const tokens = new Map();
const MOST_TOKENS = 10_000;

async function newToken(customerId) {
  const token = await mintToken(config, customerId);
  tokens.delete(customerId); // so that the newest stands last
  tokens.set(customerId, token);
  if (tokens.size > MOST_TOKENS) tokens.delete(tokens.keys().next().value);
  return token;
}

async function pass(request, path, customerId) {
  const { method, headers } = request;
  const body = method === 'POST' ? await bodyOf(request) : undefined;
  const country = headers['x-paynow-customer-countrycode'];
  const ask = (token) =>
    fetch(config.apiBase + path, {
      method,
      body,
      headers: {
        authorization: `Customer ${token}`,
        'x-paynow-customer-ip': addressOf(request),
        ...(country && { 'x-paynow-customer-countrycode': country }),
        ...(body && { 'content-type': 'application/json' }),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(config.timeout),
    });

  const kept = tokens.get(customerId);
  let response = await ask(kept ?? (await newToken(customerId)));
  if (response.status === 401 && kept) response = await ask(await newToken(customerId));
  // whatever came: the shop's origin shows nobody a page that is not its own
  const answer = { 'content-type': 'application/json' };
  if (response.headers.has('retry-after')) answer['retry-after'] = response.headers.get('retry-after');
  return [response.status, answer, Buffer.from(await response.arrayBuffer())];
}

async function answer(request) {
  const [, path, search = ''] = /^\/paynow(\/[^?]*)(\?.*)?$/.exec(request.url) ?? [];
  if (!OPERATIONS.has(`${request.method} ${path}`)) return [404];
  if (!fromShop(request)) return [403];
  let customerId;
  try {
    customerId = customerOf(request, config.sessionSecret);
    if (!customerId) return [401];
    return await pass(request, path + search, customerId);
  } catch (error) {
    if (error instanceof TooLong) return [413, { connection: 'close' }];
    console.error(`${request.method} ${path} for customer ${customerId}: ${error.message}`);
    return [502];
  }
}

const server = createServer(async (request, response) => {
  const [status, headers, body] = await answer(request);
  response.writeHead(status, { ...NO_STORE, ...headers }).end(status === 204 ? undefined : body);
});
server.listen(config.port, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
