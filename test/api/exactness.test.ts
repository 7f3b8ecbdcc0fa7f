import { expect } from '@open-wc/testing';
import { parseJson } from '../../src/api/json.js';
import { type Cart, createClient, formatMoney, PayNowApiError } from '../../src/index.js';
import { createFakeStorefront } from '../../src/testing/index.js';
import { DRAGON, KEY } from '../support/products.js';
import { jsonAnswer, recorder } from '../support/recorder.js';
import { failure, noJitter } from '../support/stubs.js';

const BIG = '9007199254740993';

const read = async (body: unknown): Promise<Cart> => {
  const { fetch } = recorder(() => jsonAnswer(body));
  return createClient({ apiBase: 'https://api.paynow.test', token: 'ann-token', fetch }).getCart();
};

describe('Exactness: JSON', () => {
  it('keeps integers beyond 2^53 exact, of either sign', () => {
    expect(parseJson(`[${BIG},-${BIG},9223372036854775807]`)).to.deep.equal([
      9007199254740993n,
      -9007199254740993n,
      9223372036854775807n,
    ]);
  });

  it('keeps one of either sign exact though it is the only one, and whatever it is called', () => {
    expect([parseJson(BIG), parseJson(`-${BIG}`)]).to.deep.equal([9007199254740993n, -9007199254740993n]);
    expect(parseJson(`{"paid":-${BIG}}`)).to.deep.equal({ paid: -9007199254740993n });
  });

  it('keeps what a number can hold a number', () => {
    const values = [0, -1, 9007199254740991, -9007199254740991, 1.5, 1e21, 1234567890123.5];
    expect(parseJson(JSON.stringify(values))).to.deep.equal(values);
  });

  it('leaves digits in strings and keys alone', () => {
    const value = { [BIG]: BIG, a: `:${BIG},`, b: `\\":${BIG}`, c: ['"', `[${BIG}]`], d: '\u0000123456789012345678' };
    expect(parseJson(JSON.stringify(value))).to.deep.equal(value);
    expect(parseJson(`{"x":${BIG},"y":${JSON.stringify(value)}}`)).to.deep.equal({ x: 9007199254740993n, y: value });
  });

  it('reads long fractions and exponents as JSON does', () => {
    const text = `[${BIG}.5,1234567890123456e2,0.1234567890123456789,1234567890123456E-3]`;
    expect(parseJson(text)).to.deep.equal(JSON.parse(text));
  });

  it('is done with a text that never ends as soon as with any other', () => {
    // each quote in it looks like the beginning of a text
    expect(() => parseJson(`"${'\\"'.repeat(200_000)}`, 'ann-token')).to.throw(SyntaxError);
    expect(() => parseJson(`[${BIG},"${'\\"'.repeat(200_000)}`)).to.throw(SyntaxError);
  });

  it('makes no prototype of a key', () => {
    const value = parseJson(`{"__proto__":{"x":1},"n":${BIG}}`) as Record<string, unknown>;
    expect(Object.keys(value)).to.deep.equal(['__proto__', 'n']);
    expect(value['x']).to.equal(undefined);
  });

  for (const text of ['', '{', `[${BIG}`, `${BIG}x`, `[0${BIG}]`, `{"a":${BIG},}`, '<p>', `["\u0001",${BIG}]`])
    it(`refuses what JSON refuses: ${JSON.stringify(text)}`, () => {
      expect(() => parseJson(text)).to.throw(SyntaxError);
    });
});

describe('Exactness: from the wire to the text', () => {
  const line = (more: string) =>
    `{"line_key":"k","product_id":"${KEY}","name":"Key","slug":"key","price":1,"quantity":1,"subscription":false,` +
    `"trial":false,"custom_variables":[],"pricing":{"price_original":1,"price_final":1}${more}}`;
  const cart = (lines: string, total: string) =>
    `{"store_id":"1","customer_id":"2","lines":[${lines}],"total":${total},"currency":"usd"}`;

  it('keeps amounts exact', async () => {
    const { total, lines } = await read(
      cart(line(`,"price":${BIG},"pricing":{"price_original":${BIG},"price_final":${BIG}}`), BIG),
    );
    expect(String(total)).to.equal(BIG);
    expect(String(lines[0]!.pricing.price_final)).to.equal(BIG);
    expect(String(lines[0]!.price)).to.equal(BIG);
    expect(formatMoney(total, 'usd', 'en-US')).to.equal('$90,071,992,547,409.93');
  });

  it('keeps ids exact that come as numbers', async () => {
    const gift = `,"gift_to_customer_id":411486491630371077,"gift_to_customer":{"id":"1","steam_id":76561198000000003}`;
    const { lines } = await read(
      cart(line(`,"product_id":411486491630370817,"selected_gameserver_id":411486491630372001${gift}`), '1'),
    );
    expect(lines[0]).to.include({
      product_id: '411486491630370817',
      selected_gameserver_id: '411486491630372001',
      gift_to_customer_id: '411486491630371077',
    });
    expect(lines[0]!.gift_to_customer!.steam_id).to.equal('76561198000000003');
  });

  it('gives a checkout an id that is a text, however it comes', async () => {
    for (const id of ['7', '411486491630370817']) {
      const { fetch } = recorder(() => jsonAnswer(`{"id":${id},"token":"t","url":"https://checkout.paynow.test/1"}`));
      const ann = createClient({ apiBase: 'https://api.paynow.test', token: 'ann-token', fetch });
      expect((await ann.createCartCheckout()).id).to.equal(id);
    }
  });

  it('leaves what it reads as it is, where a token is part of it too', async () => {
    const { fetch } = recorder(() => jsonAnswer(cart(line(',"name":"Key of ann"'), '1')));
    const { lines } = await createClient({ apiBase: 'https://api.paynow.test', token: 'ann', fetch }).getCart();
    expect(lines[0]!.name).to.equal('Key of ann');
  });

  it('says of a unit what price_final says', async () => {
    const { lines } = await read(cart(line(',"price":9,"pricing":{"price_original":9,"price_final":7}'), '7'));
    expect([lines[0]!.price, lines[0]!.pricing.price_final, lines[0]!.pricing.price_original]).to.deep.equal([7, 7, 9]);
  });

  it('shows no line of no units, which is none that is missing either', async () => {
    const { lines, omittedLines } = await read(cart(`${line('')},${line(',"line_key":"gone","quantity":0')}`, '1'));
    expect([lines.map(({ line_key }) => line_key), omittedLines]).to.deep.equal([['k'], undefined]);
  });

  it('reads a cart that does not say whose it is', async () => {
    const { store_id, customer_id } = await read({ lines: [], total: 0, currency: 'usd' });
    expect([store_id, customer_id]).to.deep.equal(['', '']);
  });

  it('keeps a storefront’s huge prices exact', async () => {
    const huge = 4_611_686_018_427_387_905n;
    const fake = createFakeStorefront();
    Object.assign(fake.products[0]!.prices, { usd: huge });
    fake.seed('ann-token', [{ product_id: fake.products[0]!.id }]);
    const ann = createClient({ apiBase: 'https://api.paynow.test', token: 'ann-token', fetch: fake.fetch });
    const { total } = await ann.getCart();
    expect(total).to.equal(huge);
    expect(formatMoney(total, 'usd', 'en-US')).to.equal('$46,116,860,184,273,879.05');
  });

  it('gives currencies their ISO decimals', () => {
    const texts = ['usd', 'huf', 'jpy', 'kwd', 'clf'].map((currency) => formatMoney(123456, currency, 'en-US'));
    expect(texts).to.deep.equal(['$1,234.56', 'HUF\u00a01,234.56', '¥123,456', 'KWD\u00a0123.456', 'CLF\u00a012.3456']);
  });

  const ISO = {
    '123,456': 'bif clp djf gnf isk jpy kmf krw pyg rwf ugx uyi vnd vuv xaf xof xpf',
    '123.456': 'bhd iqd jod kwd lyd omr tnd',
    '12.3456': 'clf uyw',
    '1,234.56': 'all cop huf idr irr lak mga mmk mro pkr twd',
  };
  for (const [text, currencies] of Object.entries(ISO))
    it(`writes ${currencies} with as many digits as ISO 4217, whatever the browser does`, () => {
      for (const currency of currencies.split(' '))
        expect(formatMoney(123456, currency, 'en-US').replace(/^\D+/, ''), currency).to.equal(text);
    });

  it('writes what is owed back, and what is less than one', () => {
    const texts = [-449, -5, 5, -(2n ** 60n)].map((minor) => formatMoney(minor, 'usd', 'en-US'));
    expect(texts).to.deep.equal(['-$4.49', '-$0.05', '$0.05', '-$11,529,215,046,068,469.76']);
  });

  it('writes points and the like, which no browser knows, with their name', () => {
    expect(formatMoney(5, 'points', 'en')).to.equal('0.05 POINTS');
    expect(formatMoney(1250, 'points', 'en', { POINTS: 0 })).to.equal('1250 POINTS');
  });

  it('writes no narrow space, which Chromium has where others have a wide one', () => {
    expect(formatMoney(123456789, 'eur', 'fr')).to.equal('1\u00a0234\u00a0567,89\u00a0€');
  });
});

type Line = Cart['lines'][number] & Record<string, unknown>;

describe('client: the later edition of the API', () => {
  const earlier = () => {
    const fake = createFakeStorefront();
    fake.seed('ann-token', [
      { product_id: DRAGON, custom_variables: { colour: 'void', name_tag: 'Smaug', size: '3' } },
      { product_id: KEY, gift_to: { platform: 'minecraft_java_name', id: 'NovaCraft_77' } },
    ]);
    return JSON.parse(JSON.stringify(fake.cart('ann-token'))) as Cart;
  };
  const changed = (change: (line: Line) => void) => {
    const cart = earlier();
    cart.lines.forEach((line) => change(line as Line));
    return cart;
  };
  const whole = (cart: Cart) => {
    expect(cart.lines.map(({ name }) => name)).to.deep.equal(['Pet Dragon', 'Crate Key']);
    expect(cart.omittedLines).to.equal(undefined);
    expect(String(cart.total)).to.equal(String(earlier().total));
    return cart;
  };

  it('reads prices without upsell fields', async () => {
    whole(await read(changed(({ pricing }) => Reflect.deleteProperty(pricing, 'upsell_discount_amount'))));
  });

  it('reads prices that are only original and final', async () => {
    const { lines } = whole(
      await read(
        changed((line) => {
          const { price_original, price_final } = line.pricing;
          Object.assign(line, { pricing: { price_original, price_final } });
        }),
      ),
    );
    expect(lines[0]!.pricing.price_final).to.equal(1749);
  });

  it('reads a tax estimate with numbers', async () => {
    const vat_rate = {
      country_code: 'DE',
      vat_abbreviation: 'MwSt.',
      percentage: 19,
      eservice_rate: 19,
      tax_number_type: 'x',
    };
    const { lines } = whole(await read(changed(({ pricing }) => Object.assign(pricing, { vat_rate }))));
    expect(lines[0]!.pricing.vat_rate).to.deep.equal(vat_rate);
  });

  it('reads a recipient without created_at and metadata', async () => {
    const { lines } = whole(
      await read(
        changed(({ gift_to_customer: gift }) => {
          if (gift) for (const name of ['created_at', 'metadata']) Reflect.deleteProperty(gift, name);
        }),
      ),
    );
    expect(lines[1]!.gift_to_customer?.profile?.name).to.equal('NovaCraft_77');
  });

  it('reads a game server without store_id, and a sale with version_id', async () => {
    whole(
      await read(
        changed((line) => {
          Object.assign(line, { selected_gameserver: { id: '1', name: 'Survival', enabled: true } });
          Object.assign(line.pricing, { active_sale: { id: '1', version_id: '2', name: 'Sale' } });
        }),
      ),
    );
  });

  for (const absent of [null, undefined])
    it(`reads optional objects that are ${absent === null ? 'null' : 'absent'}`, async () => {
      const cart = earlier();
      for (const line of cart.lines) {
        Object.assign(line, {
          image_url: absent,
          selected_gameserver: absent,
          selected_gameserver_id: absent,
          gift_to_customer: absent,
          gift_to_customer_id: absent,
        });
        Object.assign(line.pricing, {
          active_sale: absent,
          sale_value: absent,
          vat_rate: absent,
          regional_pricing: absent,
        });
        for (const variable of line.custom_variables) Object.assign(variable, { selected_option: absent });
      }
      whole(await read(cart));
    });

  it('ignores what it does not know', async () => {
    const cart = changed((line) => Object.assign(line, { brand_new: { deep: [1] } }));
    whole(await read({ ...cart, brand_new: true }));
  });

  it('tells an answer that is no cart from a cart', async () => {
    noJitter();
    for (const body of [null, [], {}, { lines: [] }, { lines: {}, total: 0, currency: 'usd' }, 'x'])
      expect(await failure(read(JSON.stringify(body))))
        .to.be.an.instanceOf(PayNowApiError)
        .with.property('kind', 'bad-response');
  });
});
