import { expect } from '@open-wc/testing';
import { API_KEY, createFakeStorefront, STORE_ID } from '../../src/testing/index.js';
import { CART } from '../support/ask.js';

const ANN = '411486491630371001';
const API = 'https://api.paynow.test';
const TOKENS = `/v1/stores/${STORE_ID}/customers/${ANN}/tokens`;

describe('tokens of the fake storefront', () => {
  let storefront = createFakeStorefront();
  beforeEach(() => {
    storefront = createFakeStorefront();
  });

  async function send(operation: string, headers: Record<string, string>, body?: unknown) {
    const [method = '', path = ''] = operation.split(' ');
    const response = await storefront.fetch(API + path, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: (text ? JSON.parse(text) : {}) as Record<string, string> };
  }
  const withKey = { authorization: `APIKey ${API_KEY}` };
  const cartOf = (token = '') => send(`GET ${CART}`, { authorization: `Customer ${token}` });

  it('are minted with an API key, each good beside the others', async () => {
    const tokens = [await send(`POST ${TOKENS}`, withKey), await send(`POST ${TOKENS}`, withKey)];
    expect(tokens.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect(tokens[0]!.json.token).not.to.equal(tokens[1]!.json.token);
    for (const token of [...tokens.map(({ json }) => json.token), 'ann-token'])
      expect((await cartOf(token)).json.customer_id).to.equal(ANN);
  });

  it('are not minted without the key, with a customer token, or for whom there is not', async () => {
    for (const authorization of ['', 'APIKey wrong', API_KEY, 'Customer ann-token'])
      expect((await send(`POST ${TOKENS}`, { authorization })).status, authorization).to.equal(401);
    expect((await send(`POST /v1/stores/${STORE_ID}/customers/12345/tokens`, withKey)).status).to.equal(404);
    expect((await send(`POST /v1/stores/12345/customers/${ANN}/tokens`, withKey)).status).to.equal(404);
  });

  it('are all taken back at once', async () => {
    const { json } = await send(`POST ${TOKENS}`, withKey);
    expect((await send(`DELETE ${TOKENS}`, withKey)).status).to.equal(204);
    expect((await cartOf(json.token)).status).to.equal(401);
    expect((await cartOf('ann-token')).status).to.equal(401);
  });

  it('are minted for a customer that was made before', async () => {
    const made = await send(`POST /v1/stores/${STORE_ID}/customers`, withKey, { name: 'dora' });
    const { json } = await send(`POST /v1/stores/${STORE_ID}/customers/${made.json.id}/tokens`, withKey);
    expect((await cartOf(json.token)).json.customer_id).to.equal(made.json.id);
  });

  it('are given to a browser for a Minecraft name, the same customer each time, and not for a Steam account', async () => {
    const auth = (platform: string, id: string, store = STORE_ID) =>
      send('POST /v1/store/customer/auth', { 'x-paynow-store-id': store }, { platform, id });
    const [first, second] = [await auth('minecraft_java_name', 'Eva_9'), await auth('minecraft_java_name', 'Eva_9')];
    const carts = [await cartOf(first.json.customer_token), await cartOf(second.json.customer_token)];
    expect(carts.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect(carts[0]!.json.customer_id).to.equal(carts[1]!.json.customer_id);
    expect((await auth('steam', '76561198000000003')).status).to.equal(400);
    expect((await auth('minecraft_java_name', 'Eva_9', '12345')).status).to.equal(404);
  });

  it('leave no key and no token in the log', async () => {
    await send(`POST ${TOKENS}`, withKey);
    expect(JSON.stringify(storefront.log)).not.to.contain(API_KEY);
  });
});

describe('a fake storefront behind a proxy', () => {
  it('wants to know whose address a request comes from', async () => {
    const { fetch } = createFakeStorefront({ behindProxy: true });
    const ask = async (ip?: string) => {
      const headers = { authorization: 'Customer ann-token', ...(ip && { 'x-paynow-customer-ip': ip }) };
      return (await fetch(API + CART, { headers })).status;
    };
    expect([await ask(), await ask('unknown'), await ask('203.0.113.9'), await ask('2001:db8::9')]).to.deep.equal([
      400, 400, 200, 200,
    ]);
  });
});
