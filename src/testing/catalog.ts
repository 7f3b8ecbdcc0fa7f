import type { FlakeId } from '../api/types.js';
import type { FakeCustomVariable, FakeProduct, FakeSale, Prices } from './products.js';

export { API_KEY, CUSTOMERS, GAME_SERVERS, PROMO_CODES, STORE_ID } from './people.js';

const SUMMER_SALE: FakeSale = {
  id: '411486491630373001',
  name: 'Summer Sale',
  discount_type: 'percent',
  discount_amount: 200,
  begins_at: '2025-06-01T00:00:00Z',
  ends_at: '2035-08-31T22:00:00Z',
};

const LAUNCH_OFFER: FakeSale = {
  id: '411486491630373002',
  name: 'Launch Offer',
  discount_type: 'amount',
  discount_amount: prices(100, 100, 80, 150, 300, 40000),
  begins_at: '2025-01-01T00:00:00Z',
};

const DRAGON_OPTIONS: FakeCustomVariable[] = [
  {
    id: '411486491630374001',
    name: 'Colour',
    identifier: 'colour',
    description: 'The colour of its scales.',
    type: 'dropdown',
    options: [
      { name: 'Ember', value: 'ember', price: 0, is_default: true },
      { name: 'Frost', value: 'frost', price: prices(100, 100, 80, 150, 300, 40000) },
      { name: 'Void', value: 'void', price: prices(250, 250, 200, 400, 750, 100000) },
    ],
  },
  {
    id: '411486491630374002',
    name: 'Name tag',
    identifier: 'name_tag',
    description: 'What it answers to.',
    type: 'text',
  },
  {
    id: '411486491630374003',
    name: 'Size',
    identifier: 'size',
    description: 'Its height in blocks.',
    type: 'number',
  },
];

/** What the shop "Emberfall" sells. */
export const PRODUCTS: FakeProduct[] = [
  {
    ...named('411486491630370816', 'Crate Key', 'Opens one crate at spawn.'),
    prices: prices(499, 449, 399, 749, 1497, 174650),
  },
  {
    ...named('411486491630370817', 'VIP Rank', 'Colours in chat, a kit a day and a way past the queue.'),
    prices: prices(1299, 1199, 999, 1900, 3990, 469900),
    allow_subscription: true,
    trial: true,
    sale: SUMMER_SALE,
  },
  {
    ...named('411486491630370818', 'Pet Dragon', 'Follows you and keeps the creepers off.'),
    prices: prices(1499, 1399, 1199, 2200, 4600, 549900),
    custom_variables: DRAGON_OPTIONS,
  },
  {
    ...named('411486491630370819', 'Starter Bundle', 'All that a new player needs: a fine gift.'),
    prices: prices(999, 899, 799, 1500, 2990, 349900),
  },
  {
    ...named('411486491630370820', 'Airdrop Signal', 'Calls a supply drop on the server you choose.'),
    prices: prices(299, 279, 249, 450, 900, 109900),
    single_game_server_only: true,
  },
  {
    ...named('411486491630370821', 'Swiftness Potion', 'Twice as fast for an hour.'),
    prices: prices(199, 189, 169, 300, 610, 74900),
  },
  {
    ...named('411486491630370822', '500 Gems', 'For the market and the auction house.'),
    prices: prices(499, 479, 419, 780, 1530, 189900),
    sale: LAUNCH_OFFER,
  },
  {
    ...named('411486491630370823', 'Daily Reward', 'A little something, once a day.'),
    prices: prices(0, 0, 0, 0, 0, 0),
    is_gifting_disabled: true,
  },
  {
    ...named('411486491630370824', 'Phoenix Wings', 'Glide over the ash fields.'),
    prices: prices(799, 749, 649, 1200, 2450, 294900),
    upsell: { offer_id: '411486491630375001', discount: prices(150, 150, 120, 220, 450, 60000) },
  },
  {
    ...named('411486491630370825', 'Guild Membership', 'A hall, a banner and a vault, month by month.'),
    prices: prices(599, 549, 499, 900, 1840, 219900),
    allow_one_time_purchase: false,
    allow_subscription: true,
  },
];

function named(id: FlakeId, name: string, description: string) {
  return { id, name, description, slug: name.toLowerCase().replaceAll(' ', '-') };
}

function prices(usd: number, eur: number, gbp: number, jpy: number, kwd: number, huf: number): Prices {
  return { usd, eur, gbp, jpy, kwd, huf };
}
