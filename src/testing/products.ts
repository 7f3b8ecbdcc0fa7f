import type { Customer, FlakeId, GameServer, MinorUnits, Sale } from '../api/types.js';

/** Amounts in minor units by lower-case currency. */
export type Prices = Record<string, MinorUnits>;

/** What a store sells, as the fake storefront knows it; field names are the API's where the API has one. */
export interface FakeProduct {
  id: FlakeId;
  name: string;
  slug: string;
  /** What one unit costs before any sale; a bigint is written as a JSON integer, digit for digit. */
  prices: Prices;
  description?: string;
  image_url?: string | null;
  /** Whether it can be bought once; true unless given. */
  allow_one_time_purchase?: boolean;
  allow_subscription?: boolean;
  /** Whether a subscription to it can begin with a trial. */
  trial?: boolean;
  is_gifting_disabled?: boolean;
  /** Whether a line of it must name a game server. */
  single_game_server_only?: boolean;
  custom_variables?: FakeCustomVariable[];
  sale?: FakeSale;
  /** An upsell offer that is always on: what it takes off a unit. */
  upsell?: { offer_id: FlakeId; discount: MinorUnits | Prices };
}

/** An option that customers choose for a product. */
export interface FakeCustomVariable {
  id: FlakeId;
  name: string;
  identifier: string;
  description: string;
  type: 'dropdown' | 'text' | 'number';
  /** Whether a line may leave it out; false unless given. */
  optional?: boolean;
  /** The choices of a dropdown; `price` is what a choice adds to a unit, in every currency the same or by currency. */
  options?: { name: string; value: string; price?: MinorUnits | Prices; is_default?: boolean }[];
}

/** A sale; `discount_amount` is permille when `discount_type` is `percent`, else minor units. */
export interface FakeSale extends Omit<Sale, 'discount_amount' | 'minimum_order_value'> {
  discount_amount: MinorUnits | Prices;
  minimum_order_value?: MinorUnits | Prices;
}

/** A customer; without a token one who can only be given gifts. */
export interface FakeCustomer extends Omit<Partial<Customer>, 'store_id' | 'steam_id'> {
  id: FlakeId;
  token?: string;
  /** A bigint is written as a JSON integer, as older servers did. */
  steam_id?: string | bigint | null;
}

/** A game server; its store is the fake's own unless given. */
export type FakeGameServer = GameServer;

/** A code that a checkout takes. */
export interface FakePromoCode {
  code: string;
  /** What `coupon_id` names it by. */
  id: FlakeId;
  /** What it takes off the total, in permille. */
  permille: number;
}
