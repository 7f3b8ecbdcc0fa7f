import { expect } from '@open-wc/testing';
import { createClient, type ClientOptions, type LineInput, PayNowApiError } from '../../src/index.js';
import { createFakeStorefront } from '../../src/testing/index.js';
import { responseViolations } from '../openapi/contract.js';
import { CART, CART_CHECKOUT, CHECKOUTS, LINES } from '../support/ask.js';
import { BUNDLE, DRAGON, KEY, NOVA, SURVIVAL, VIP } from '../support/products.js';
import { jsonAnswer, recorder } from '../support/recorder.js';
import { failure } from '../support/stubs.js';

const EMPTY = { store_id: '1', customer_id: '2', lines: [], total: 0, currency: 'usd' };
const CHECKOUT = { id: '620000000000000000', token: 'checkout-token', url: 'https://checkout.paynow.test/1' };

const apiBase = 'https://api.paynow.test';

function client(answer?: () => Response, options: ClientOptions = {}) {
  const record = recorder(answer);
  return { ...record, client: createClient({ apiBase, token: 'ann-token', fetch: record.fetch, ...options }) };
}

describe('client: what is asked', () => {
  it('reads the cart', async () => {
    const { client: ann, asked, violations } = client(() => jsonAnswer(EMPTY));
    expect(await ann.getCart()).to.deep.include({ lines: [], total: 0, currency: 'usd' });
    expect(asked.map(({ method, url }) => `${method} ${url}`)).to.deep.equal([`GET ${apiBase}${CART}`]);
    expect(asked[0]!.body).to.equal(undefined);
    expect(violations()).to.deep.equal([]);
  });

  it('clears the cart', async () => {
    const { client: ann, asked, violations } = client();
    expect(await ann.clearCart()).to.equal(undefined);
    expect(asked.map(({ method, url }) => `${method} ${url}`)).to.deep.equal([`DELETE ${apiBase}${CART}`]);
    expect(violations()).to.deep.equal([]);
  });

  it('sets a line to one unit unless told otherwise', async () => {
    const { client: ann, asked, violations } = client();
    await ann.putLine({ product_id: KEY });
    await ann.putLine({ product_id: KEY, quantity: 0 });
    expect(asked.map(({ method }) => method)).to.deep.equal(['PUT', 'PUT']);
    expect(asked[0]!.url.pathname).to.equal(LINES);
    expect([...asked[1]!.url.searchParams]).to.deep.equal([['product_id', KEY], ['quantity', '0']]); // prettier-ignore
    expect([null, '1']).to.include(asked[0]!.url.searchParams.get('quantity'));
    expect(violations()).to.deep.equal([]);
  });

  it('adds to a line where that is asked among its fields, as the API has it', async () => {
    const { client: ann, asked, violations } = client();
    await ann.putLine({ product_id: KEY, quantity: 2, increment: true });
    expect(asked[0]!.url.searchParams.get('increment')).to.equal('true');
    expect(violations()).to.deep.equal([]);
  });

  it('sends every parameter of a line', async () => {
    const { client: ann, asked, violations } = client();
    const line: LineInput = {
      product_id: KEY,
      quantity: 3,
      subscription: true,
      trial: true,
      gameserver_id: SURVIVAL,
      custom_variables: { colour: 'void', 'a]&b=': 'ä &=#', __proto__x: '' },
      gift_to_customer_id: NOVA,
      gift_to: { platform: 'steam', id: '76561198000000099' },
    };
    await ann.putLine(line, { increment: true });
    const query = Object.fromEntries(asked[0]!.url.searchParams);
    expect(query).to.include({
      product_id: KEY,
      quantity: '3',
      increment: 'true',
      subscription: 'true',
      trial: 'true',
      gameserver_id: SURVIVAL,
      'custom_variables[colour]': 'void',
      'custom_variables[a]&b=]': 'ä &=#',
      gift_to_customer_id: NOVA,
      'gift_to.platform': 'steam',
      'gift_to.id': '76561198000000099',
    });
    expect(asked[0]!.body).to.equal(undefined);
    expect(violations()).to.deep.equal([]);
  });

  it('takes the other name of the game server', async () => {
    const { client: ann, asked } = client();
    await ann.putLine({ product_id: KEY, selected_gameserver_id: SURVIVAL });
    expect(asked[0]!.url.searchParams.get('gameserver_id')).to.equal(SURVIVAL);
    await ann.putLine({ product_id: KEY, selected_gameserver_id: KEY, gameserver_id: SURVIVAL });
    expect(asked[1]!.url.searchParams.get('gameserver_id')).to.equal(SURVIVAL);
  });

  it('leaves flags out that are not set', async () => {
    const { client: ann, asked } = client();
    const none = { subscription: false, trial: null, gameserver_id: null, custom_variables: null, gift_to: null };
    await ann.putLine({ product_id: KEY, quantity: 2, ...none });
    expect([...asked[0]!.url.searchParams.keys()]).to.deep.equal(['product_id', 'quantity']);
  });

  const wrong: Record<string, unknown> = {
    'a text': 'red',
    'a list': ['red'],
    'a number': 5,
    'a Map': new Map([['colour', 'red']]),
    'an object of numbers': { colour: 1 },
  };
  for (const [what, options] of Object.entries(wrong))
    it(`refuses ${what} for the options, and asks nothing`, async () => {
      const { client: ann, asked } = client();
      const custom_variables = options as Record<string, string>;
      const refused = (await failure<PayNowApiError>(ann.putLine({ product_id: KEY, custom_variables })))!;
      expect([refused.kind, asked.length]).to.deep.equal(['config', 0]);
      expect(refused.message).to.match(/^custom_variables/);
    });

  it('keeps a variable named __proto__ a variable', async () => {
    const { client: ann, asked } = client(() => jsonAnswer(CHECKOUT));
    const custom_variables = JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>;
    await ann.putLine({ product_id: KEY, custom_variables });
    await ann.createCheckout([{ product_id: KEY, custom_variables }]);
    const { searchParams } = asked[0]!.url;
    expect(searchParams.get('custom_variables[__proto__]')).to.equal('x');
    expect(searchParams.get('custom_variables[constructor]')).to.equal('y');
    expect(asked[1]!.text).to.contain('"__proto__":"x"').and.contain('"constructor":"y"');
    expect(({} as { x?: string }).x).to.equal(undefined);
  });

  const options = {
    coupon_id: '411486491630376001',
    promo_codes: ['EMBER10', 'WELCOME'],
    affiliate_code: 'nova',
    return_url: 'https://shop.test/done',
    cancel_url: 'https://shop.test/cart',
    auto_redirect: true,
  };

  it('checks the cart out with every field', async () => {
    const { client: ann, asked, violations } = client(() => jsonAnswer(CHECKOUT));
    expect(await ann.createCartCheckout(options)).to.deep.include(CHECKOUT);
    expect(`${asked[0]!.method} ${asked[0]!.url.pathname}`).to.equal(`POST ${CART_CHECKOUT}`);
    expect(asked[0]!.body).to.deep.equal(options);
    expect(asked[0]!.headers.get('content-type')).to.match(/^application\/json/);
    expect(violations()).to.deep.equal([]);
  });

  it('checks the cart out without any', async () => {
    const { client: ann, violations } = client(() => jsonAnswer(CHECKOUT));
    await ann.createCartCheckout();
    expect(violations()).to.deep.equal([]);
  });

  it('checks lines out with every field', async () => {
    const { client: ann, asked, violations } = client(() => jsonAnswer(CHECKOUT));
    const lines: LineInput[] = [
      {
        product_id: DRAGON,
        quantity: 2,
        selected_gameserver_id: SURVIVAL,
        custom_variables: { colour: 'void' },
        gift_to_customer_id: NOVA,
        gift_to: { platform: 'minecraft_java_name', id: 'NovaCraft_77' },
      },
      { product_id: VIP, quantity: 1, subscription: true, trial: true },
    ];
    await ann.createCheckout(lines, options);
    expect(`${asked[0]!.method} ${asked[0]!.url.pathname}`).to.equal(`POST ${CHECKOUTS}`);
    expect(asked[0]!.body).to.deep.equal({ ...options, lines });
    expect(violations()).to.deep.equal([]);
  });

  it('gives a line to check out a quantity and the API’s name of the game server', async () => {
    const { client: ann, asked, violations } = client(() => jsonAnswer(CHECKOUT));
    await ann.createCheckout([{ product_id: KEY, gameserver_id: SURVIVAL }]);
    expect(asked[0]!.body).to.deep.equal({
      lines: [{ product_id: KEY, quantity: 1, selected_gameserver_id: SURVIVAL }],
    });
    expect(violations()).to.deep.equal([]);
  });

  it('says currency in lower and country in upper case', async () => {
    const { client: ann, asked, violations } = client(() => jsonAnswer(EMPTY), { currency: 'EUR', country: 'de' });
    await ann.getCart();
    await ann.putLine({ product_id: KEY });
    expect(asked[0]!.url.search).to.equal('?currency=eur');
    expect(asked.map(({ headers }) => headers.get('x-paynow-customer-countrycode'))).to.deep.equal(['DE', 'DE']);
    expect(violations()).to.deep.equal([]);
  });

  it('sends the headers it needs and no others', async () => {
    const { client: ann, asked } = client(() => jsonAnswer(CHECKOUT));
    await ann.createCartCheckout({ affiliate_code: 'nova' });
    expect([...asked[0]!.headers.keys()].sort()).to.deep.equal(['authorization', 'content-type']);
    expect(asked[0]!.headers.get('authorization')).to.equal('Customer ann-token');
  });

  it('asks below a proxy’s prefix', async () => {
    const { client: ann, asked } = client(() => jsonAnswer(EMPTY), { apiBase: '/paynow/' });
    await ann.getCart();
    expect(asked[0]!.url.href).to.equal(`${location.origin}/paynow${CART}`);
  });

  it('asks there whatever else the prefix has', async () => {
    const { client: ann, asked } = client(() => jsonAnswer(EMPTY), { apiBase: '/paynow/?shop=1#here' });
    await ann.getCart();
    expect(asked[0]!.url.href).to.equal(`${location.origin}/paynow${CART}`);
  });

  it('asks PayNow itself unless told otherwise', async () => {
    const record = recorder(() => jsonAnswer(EMPTY));
    await createClient({ token: 'ann-token', fetch: record.fetch }).getCart();
    expect(record.asked[0]!.url.href).to.equal(`https://api.paynow.gg${CART}`);
  });

  it('is understood by a storefront that is strict', async () => {
    const fake = createFakeStorefront();
    const answers: string[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await fake.fetch(input, init);
      const path = new URL(input as string).pathname;
      const body = await response.clone().text();
      answers.push(...responseViolations({ method: init?.method ?? 'GET', path, status: response.status, body }));
      return response;
    };
    const ann = createClient({ apiBase, token: 'ann-token', fetch, country: 'DE', currency: 'eur' });
    await ann.putLine({ product_id: DRAGON, custom_variables: { colour: 'void', name_tag: 'S', size: '3' } });
    await ann.putLine({ product_id: BUNDLE, gift_to_customer_id: NOVA }, { increment: true });
    expect((await ann.getCart()).lines.map(({ product_id }) => product_id)).to.deep.equal([DRAGON, BUNDLE]);
    expect((await ann.createCartCheckout()).url).to.match(/^https:/);
    expect((await ann.createCheckout([{ product_id: KEY }])).url).to.match(/^https:/);
    await ann.clearCart();
    expect((await ann.getCart()).lines).to.deep.equal([]);
    expect(answers).to.deep.equal([]);
  });
});

describe('Requests 2: how every request is made', () => {
  const operations: [name: string, ask: (ann: ReturnType<typeof createClient>) => Promise<unknown>][] = [
    ['getCart', (ann) => ann.getCart()],
    ['clearCart', (ann) => ann.clearCart()],
    ['putLine', (ann) => ann.putLine({ product_id: KEY })],
    ['createCartCheckout', (ann) => ann.createCartCheckout()],
    ['createCheckout', (ann) => ann.createCheckout([{ product_id: KEY }])],
  ];
  const safe = { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', cache: 'no-store' };
  for (const [name, ask] of operations) {
    it(`sends no cookie and no referrer, follows nowhere and stores nothing: ${name}`, async () => {
      const { client: ann, asked } = client(() => jsonAnswer({ ...EMPTY, ...CHECKOUT }));
      await ask(ann);
      expect(asked[0]!.init).to.include(safe);
    });

    it(`sends the own origin’s cookies and no token under auth="cookie": ${name}`, async () => {
      const record = recorder(() => jsonAnswer({ ...EMPTY, ...CHECKOUT }));
      await ask(createClient({ apiBase: '/paynow', auth: 'cookie', fetch: record.fetch }));
      expect(record.asked[0]!.init).to.include({ ...safe, credentials: 'same-origin' });
      expect(record.asked[0]!.headers.has('authorization')).to.equal(false);
    });
  }

  it('follows no redirect', async () => {
    const fake = createFakeStorefront();
    fake.fail('POST', { status: 302, headers: { location: 'https://elsewhere.test' } });
    const ann = createClient({ apiBase, token: 'ann-token', fetch: fake.fetch });
    expect(await failure(ann.createCartCheckout())).to.have.property('kind', 'network');
  });
});

describe('client: the token', () => {
  for (const token of ['ann-token', 'Customer ann-token', 'customer ann-token', '  Customer   ann-token '])
    it(`takes it as ${JSON.stringify(token)}`, async () => {
      const { client: ann, asked } = client(undefined, { token });
      await ann.clearCart();
      expect(asked[0]!.headers.get('authorization')).to.equal('Customer ann-token');
    });

  for (const token of ['Customer', 'Customer '])
    it(`takes ${JSON.stringify(token)}, of which the token is missing, for none`, async () => {
      const { client: ann, asked } = client(undefined, { token });
      expect((await failure<PayNowApiError>(ann.getCart()))?.kind).to.equal('token');
      expect(asked).to.have.length(0);
    });

  for (const token of ['sécret', 'se cret', 'se\ncret', 'se\u0000cret', 'se\u007fcret'])
    it(`refuses ${JSON.stringify(token)} before any request, and does not quote it`, () => {
      let error: unknown;
      try {
        createClient({ apiBase, token, fetch: () => expect.fail('asked') });
      } catch (caught) {
        error = caught;
      }
      expect(error).to.be.an.instanceOf(PayNowApiError).with.property('kind', 'config');
      expect(String((error as Error).message)).to.not.match(/cret/);
    });

  it('asks the page for one where there is none', async () => {
    const reasons: string[] = [];
    const { client: ann, asked } = client(undefined, {
      token: undefined,
      getToken: ({ reason }) => (reasons.push(reason), Promise.resolve('fresh-token')),
    });
    await Promise.all([ann.clearCart(), ann.clearCart()]);
    expect(reasons).to.deep.equal(['first']);
    expect(asked.map(({ headers }) => headers.get('authorization'))).to.deep.equal(
      Array(2).fill('Customer fresh-token'),
    );
  });

  it('asks nothing where there is no token to be had', async () => {
    const { client: ann, asked } = client(undefined, { token: undefined });
    expect(await failure(ann.clearCart())).to.include({ kind: 'token', operation: 'clearCart' });
    expect(asked).to.deep.equal([]);
  });
});

describe('client: what is not asked', () => {
  const bad: [name: string, line: unknown][] = [
    ['product_id', { product_id: 'key' }],
    ['product_id', { product_id: '' }],
    ['product_id', { product_id: 411486491630370 }],
    ['product_id', { product_id: '9'.repeat(21) }],
    ['product_id', undefined],
    ['quantity', { product_id: KEY, quantity: 1.5 }],
    ['quantity', { product_id: KEY, quantity: -1 }],
    ['quantity', { product_id: KEY, quantity: NaN }],
    ['quantity', { product_id: KEY, quantity: 2 ** 31 }],
    ['quantity', { product_id: KEY, quantity: '2' }],
    ['gameserver_id', { product_id: KEY, gameserver_id: 'x' }],
    ['gameserver_id', { product_id: KEY, selected_gameserver_id: '9'.repeat(21) }],
    ['custom_variables', { product_id: KEY, custom_variables: ['x'] }],
    ['custom_variables', { product_id: KEY, custom_variables: { size: 3 } }],
    ['gift_to_customer_id', { product_id: KEY, gift_to_customer_id: 'x' }],
    ['gift_to.id', { product_id: KEY, gift_to: { platform: 'steam' } }],
    ['gift_to.id', { product_id: KEY, gift_to: { platform: 'steam', id: 76561198000000099 } }],
    ['subscription', { product_id: KEY, subscription: 'false' }],
    ['trial', { product_id: KEY, trial: 0 }],
    ['gift_to.platform', { product_id: KEY, gift_to: { id: '76561198000000099' } }],
  ];
  for (const [name, line] of bad)
    it(`refuses a bad ${name} before any request: ${JSON.stringify(line)}`, async () => {
      const { client: ann, asked } = client();
      for (const ask of [
        async () => ann.putLine(line as LineInput),
        async () => ann.createCheckout([line as LineInput]),
      ]) {
        const error = await failure<PayNowApiError>(ask());
        expect(error).to.be.an.instanceOf(PayNowApiError).with.property('kind', 'config');
        expect(error?.message).to.contain(name);
      }
      expect(asked).to.deep.equal([]);
    });

  const options: [name: string, options: ClientOptions][] = [
    ['api-base', { apiBase: 'http://api.paynow.gg' }],
    ['api-base', { apiBase: 'javascript:alert(1)' }],
    ['api-base', { apiBase: 'api.paynow.gg' }],
    ['api-base', { apiBase: 'https://user:pass@api.paynow.gg' }],
    ['api-base', { apiBase: `${location.origin}@elsewhere.test` }],
    ['currency', { currency: 'euro' }],
    ['country', { country: 'DEU' }],
    ['auth', { auth: 'cookie', apiBase: 'https://api.paynow.gg' }],
  ];
  for (const [name, wrong] of options)
    it(`refuses a bad ${name}: ${Object.values(wrong)[0]}`, () => {
      expect(() => createClient({ token: 'ann-token', ...wrong }))
        .to.throw(PayNowApiError)
        .and.satisfy((error: PayNowApiError) => error.kind === 'config' && error.message.includes(name));
    });
});
