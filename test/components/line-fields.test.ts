import { expect, fixtureCleanup, html } from '@open-wc/testing';
import type { CartLine, PaynowCart } from '../../src/index.js';
import { calm, closeShops, has, lines, openCart, openShop, parts, read, READ, type Shop } from '../support/elements.js';
import { AIRDROP, BUNDLE, DRAGON, GUILD, KEY, NOVA, VIP, WINGS } from '../support/products.js';

type Change = (line: CartLine & Record<string, never>) => void;
type Seed = Parameters<Shop['seed']>[1][number];

const SALE = {
  id: '411486491630373009',
  name: 'Night Market',
  discount_type: 'percent' as const,
  discount_amount: 125,
  minimum_order_value: 0,
  begins_at: '2025-01-01T00:00:00Z',
  ends_at: null,
};

describe('the fields of a line', () => {
  let shop: Shop;
  beforeEach(() => {
    shop = openShop();
  });
  afterEach(closeShops);

  /** The words under a line's name, of a line as the API might send it. */
  const see = async (seed: Seed | Seed[], change: Change = () => {}, country = '') => {
    fixtureCleanup();
    await calm();
    shop.seed(shop.ann, [seed].flat());
    const cart = structuredClone(shop.cart(shop.ann));
    cart.lines.forEach((line) => change(line as never));
    shop.fail(READ, { text: JSON.stringify(cart), type: 'application/json', status: 200 });
    const shown = await openCart(shop, html`<paynow-cart country=${country}></paynow-cart>`);
    return shown;
  };
  const details = (cart: PaynowCart) => parts(lines(cart)[0]!, 'line-meta').map(read).join('');
  const said = (cart: PaynowCart, name: string) => parts(cart, name).map(read);

  it('name a sale and what it saves, in the currency’s own terms', async () => {
    const cart = await see({ product_id: VIP });
    const [sale] = said(cart, 'sale');
    expect(sale).to.include('Summer Sale: save $2.60');
    expect(said(cart, 'price-original')[0]).to.include('$12.99');
  });

  it('say when a sale ends, to machines too', async () => {
    const year = new Date().getFullYear();
    const ends = (ends_at: string) => see({ product_id: KEY }, (line) => {
      line.pricing.price_original = 599;
      line.pricing.active_sale = { ...SALE, ends_at };
    }); // prettier-ignore
    const time = (cart: PaynowCart) => cart.shadowRoot!.querySelector('time')!;
    const soon = time(await ends(`${year}-12-15T12:00:00Z`));
    expect(read(soon.parentElement!)).to.match(/, ends December 15$/);
    expect(new Date(soon.dateTime).getTime()).to.equal(Date.parse(`${year}-12-15T12:00:00Z`));
  });

  it('say the year in which a sale ends where it is another one', async () => {
    const cart = await see({ product_id: KEY }, ({ pricing }) => {
      pricing.price_original = 599;
      pricing.active_sale = { ...SALE, ends_at: '2199-08-15T12:00:00Z' };
    });
    expect(said(cart, 'sale')).to.deep.equal(['Night Market: save $1.00, ends August 15, 2199']);
  });

  it('say nothing of an end that is none', async () => {
    for (const ends_at of [null, undefined, 'soon']) {
      const cart = await see({ product_id: KEY }, (line) => {
        line.pricing.price_original = 599;
        line.pricing.active_sale = { ...SALE, ends_at: ends_at as null };
      });
      expect(said(cart, 'sale')).to.deep.equal(['Night Market: save $1.00']);
    }
  });

  it('name the order that a sale is for, with permille as percent where nothing is saved yet', async () => {
    const cart = await see({ product_id: KEY }, ({ pricing }) => {
      pricing.active_sale = { ...SALE, minimum_order_value: 2000 };
    });
    expect(said(cart, 'sale')).to.deep.equal(['Night Market: save 12.5%, for orders from $20.00']);
    expect(has(cart, 'price-original')).to.equal(false);
  });

  it('name an amount that is saved only on larger orders, and no sale that saves nothing', async () => {
    const sale = { ...SALE, discount_type: 'amount' as const, discount_amount: 150 };
    const later = await see({ product_id: KEY }, ({ pricing }) => {
      pricing.active_sale = { ...sale, minimum_order_value: 2000 };
    });
    expect(said(later, 'sale')).to.deep.equal(['Night Market: save $1.50, for orders from $20.00']);
    const none = await see({ product_id: KEY }, ({ pricing }) => {
      pricing.active_sale = sale;
    });
    expect(said(none, 'sale')).to.deep.equal([]);
  });

  it('name no order and no saving of less than nothing', async () => {
    const cart = await see({ product_id: KEY }, ({ pricing }) => {
      pricing.upsell_discount_amount = -100;
      pricing.active_sale = { ...SALE, minimum_order_value: -500 };
    });
    expect(said(cart, 'sale')).to.deep.equal(['Night Market: save $1.00']);
  });

  it('are shown but for an end that is no date', async () => {
    const sale = { ...SALE, ends_at: 9007199254740993n as never, minimum_order_value: 100 };
    const cart = await see({ product_id: KEY }, ({ pricing }) => {
      pricing.active_sale = { ...sale, ends_at: '@' };
    });
    const store = document.querySelector('paynow-store')!;
    store.fetch = async (...asked) => {
      const text = await (await window.fetch(...asked)).text();
      return new Response(text.replace('"@"', '9007199254740993'));
    };
    shop.fail(READ, { text: JSON.stringify(cart.cart), type: 'application/json', status: 200 });
    await cart.session!.refresh();
    expect(said(cart, 'sale')).to.deep.equal(['Night Market: save 12.5%, for orders from $1.00']);
  });

  it('tell a bundle offer from a sale', async () => {
    const cart = await see({ product_id: WINGS });
    expect(said(cart, 'sale')).to.deep.equal(['Bundle offer: save $1.50']);
    expect(said(cart, 'price-original')[0]).to.include('$7.99');
  });

  it('say how tax is dealt with, by its local name and rate', async () => {
    expect(said(await see({ product_id: KEY }, undefined), 'tax-note')).to.deep.equal([
      'Tax is confirmed at checkout.',
    ]);
    const rate = { country_code: 'DE', percentage: 19, vat_abbreviation: 'MwSt.' };
    for (const [tax_inclusive, words] of [
      [true, 'Includes about 19% MwSt., confirmed at checkout.'],
      [false, 'About 19% MwSt. is added at checkout.'],
    ] as const) {
      const cart = await see({ product_id: KEY }, ({ pricing }) => {
        // as the later edition sends it
        pricing.vat_rate = { ...rate, tax_number_hint: 'DE…' } as never;
        pricing.regional_pricing = { region_id: 'eu', currency: 'usd', tax_inclusive, base_price: 499 };
      });
      expect(said(cart, 'tax-note')).to.deep.equal([words]);
    }
    const nameless = await see({ product_id: KEY }, ({ pricing }) => {
      pricing.vat_rate = { ...rate, vat_abbreviation: '' } as never;
      pricing.regional_pricing = { region_id: 'eu', currency: 'usd', tax_inclusive: true, base_price: 499 };
    });
    expect(said(nameless, 'tax-note')).to.deep.equal(['Tax is confirmed at checkout.']);
  });

  const TAXES: [string, Change][] = [
    ['rates are not the same', (line) => line.product_id === VIP && (line.pricing.vat_rate!.percentage = 7)],
    ['amounts are without it in part', (line) => (line.pricing.regional_pricing!.tax_inclusive = line.product_id === KEY)],
    ['rate is no number', (line) => (line.pricing.vat_rate!.percentage = '19' as never)],
    ['amounts may be with or without it', (line) => (line.pricing.regional_pricing!.tax_inclusive = undefined as never)],
  ]; // prettier-ignore
  for (const [what, change] of TAXES)
    it(`promise nothing of tax where its ${what}`, async () => {
      const cart = await see([{ product_id: KEY }, { product_id: VIP }], (line) => {
        line.pricing.vat_rate = { country_code: 'DE', percentage: 19, vat_abbreviation: 'MwSt.' } as never;
        line.pricing.regional_pricing = { region_id: 'eu', currency: 'usd', tax_inclusive: true, base_price: 499 };
        change(line);
      });
      expect(said(cart, 'tax-note')).to.deep.equal(['Tax is confirmed at checkout.']);
    });

  it('leave no empty place where there is nothing to say', async () => {
    expect(has(await see({ product_id: KEY }), 'line-meta')).to.equal(false);
    const cart = await see(
      { product_id: DRAGON, custom_variables: { colour: 'frost', name_tag: 'Rex', size: '2' } },
      (line) => line.custom_variables.forEach((variable) => (variable.description = undefined as never)),
    );
    const places = [...parts(cart, 'line-meta')[0]!.children];
    expect(places.map(read)).to.deep.equal(['Colour: Frost +$1.00', 'Name tag: Rex', 'Size: 2']);
  });

  it('tell of no offer whose amount is none', async () => {
    const cart = await see({ product_id: KEY }, ({ pricing }) => {
      pricing.upsell_discount_amount = 12.5;
    });
    expect([said(cart, 'line-name'), said(cart, 'sale')]).to.deep.equal([['Crate Key'], []]);
  });

  it('show each option with its surcharge and its help', async () => {
    const cart = await see({ product_id: DRAGON, custom_variables: { colour: 'frost', name_tag: 'Rex', size: '2' } });
    expect(said(cart, 'line-variable')).to.deep.equal(['Colour: Frost +$1.00', 'Name tag: Rex', 'Size: 2']);
    for (const help of ['The colour of its scales.', 'What it answers to.', 'Its height in blocks.'])
      expect(details(cart)).to.include(help);
    const cheaper = await see(
      { product_id: DRAGON, custom_variables: { colour: 'frost', name_tag: 'Rex', size: '2' } },
      (line) => {
        line.custom_variables[0]!.selected_option!.price = -100;
      },
    );
    expect(said(cheaper, 'line-variable')[0]).to.equal('Colour: Frost -$1.00');
  });

  it('warn of a server that is switched off, and not of one that runs', async () => {
    const off = await see({ product_id: AIRDROP, gameserver_id: '411486491630372002' });
    expect(details(off)).to.equal('Server: Skyblock US This server is switched off. Ask the store before you pay.');
    const on = await see({ product_id: AIRDROP, gameserver_id: '411486491630372001' });
    expect(details(on)).to.equal('Server: Survival EU');
  });

  it('show the recipient of a gift, with a face that tells the page’s address to nobody', async () => {
    const cart = await see({ product_id: BUNDLE, gift_to_customer_id: NOVA });
    expect(said(cart, 'line-gift')).to.deep.equal(['Gift for NovaCraft_77']);
    const face = cart.shadowRoot!.querySelector<HTMLImageElement>('[part~=line-gift] img')!;
    expect([face.alt, face.referrerPolicy, face.loading]).to.deep.equal(['', 'no-referrer', 'lazy']);
    expect(face.src).to.match(/^data:image\/png/);
  });

  const RECIPIENTS: [string, unknown, string][] = [
    [
      'an account that PayNow puts first',
      { id: NOVA, profile: { name: 'Nova' }, minecraft: { name: 'Alex' } },
      'Gift for Nova',
    ],
    [
      'a Minecraft account',
      { id: NOVA, profile: null, minecraft: { name: 'Alex' }, steam: null, name: '7' },
      'Gift for Alex',
    ],
    ['a Steam account', { id: NOVA, steam: { name: 'gabe', avatar_url: 'javascript:1' } }, 'Gift for gabe'],
    [
      'an account whose first profile has no name',
      { id: NOVA, profile: { name: '' }, minecraft: { name: 'Steve' }, name: 'Bob' },
      'Gift for Steve',
    ],
    ['a bare name', { id: NOVA, name: 'Nova' }, 'Gift for Nova'],
    ['nothing but an id', { id: NOVA, profile: null }, 'A gift'],
    ['nobody', undefined, 'A gift'],
    ['null', null, 'A gift'],
  ];
  for (const [who, customer, words] of RECIPIENTS)
    it(`show a gift to ${who}`, async () => {
      const cart = await see({ product_id: BUNDLE, gift_to_customer_id: NOVA }, (line) => {
        line.gift_to_customer = customer as never;
      });
      expect(said(cart, 'line-gift')).to.deep.equal([words]);
      expect(cart.shadowRoot!.querySelector('[part~=line-gift] img')).to.equal(null);
    });

  it('call a subscription and a trial by name, and promise nothing about their billing', async () => {
    const cart = await see({ product_id: VIP, subscription: true, trial: true });
    expect(said(cart, 'badge')).to.deep.equal(['Subscription', 'Trial']);
    expect(details(cart)).to.include('Billing is confirmed at checkout');
    expect(details(await see({ product_id: KEY }))).to.not.include('Billing');
    expect(said(await see({ product_id: GUILD, subscription: true }), 'badge')).to.deep.equal(['Subscription']);
  });

  it('need no more than the later edition sends', async () => {
    const cart = await see({ product_id: KEY }, (line) => {
      const { price_original, price_final } = line.pricing;
      Object.assign(line, {
        pricing: { price_original, price_final },
        selected_gameserver: null,
        gift_to_customer: null,
      });
    });
    expect([said(cart, 'line-name'), details(cart)]).to.deep.equal([['Crate Key'], '']);
  });
});
