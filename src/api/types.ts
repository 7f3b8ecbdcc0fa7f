/**
 * The JSON of the Storefront API, field by field as it is sent. Two editions of the API are in use; what only one of
 * them sends is optional here, and an optional field may be absent or null.
 */

/** PayNow's own ids: decimal strings beyond 2^53, never numbers. */
export type FlakeId = string;

/** An amount in the currency's smallest unit; a bigint where a number would not be exact. */
export type MinorUnits = number | bigint;

/** Where a player has an account. */
export type CustomerProfilePlatform =
  | 'invalid'
  | 'steam'
  | 'minecraft'
  | 'paynow_name'
  | 'paynow'
  | 'minecraft_java_name'
  | 'minecraft_bedrock_name'
  | 'xbox_xuid'
  | 'minecraft_uuid';

/** A player's account on a platform: whom a gift is for. */
export interface CustomerPlatformAccount {
  /** Which platform. */
  platform: CustomerProfilePlatform;
  /** The account there: an id, or a name where the platform has names. */
  id: string;
}

/** The cart of one customer, as `GET /v1/store/cart` answers it. */
export interface Cart {
  store_id: FlakeId;
  customer_id: FlakeId;
  lines: CartLine[];
  /** What all lines cost together, in minor units: the only total there is. */
  total: MinorUnits;
  /** Lower case, ISO 4217. */
  currency: string;
  /** How many lines could not be read and were left out of `lines`; the total still counts them. Not sent by the API. */
  omittedLines?: number;
}

/** One line of a cart. */
export interface CartLine {
  line_key: string;
  product_id: FlakeId;
  name: string;
  slug: string;
  /** What one unit costs, in minor units. */
  price: MinorUnits;
  quantity: number;
  subscription: boolean;
  trial: boolean;
  image_url?: string | null;
  selected_gameserver_id?: FlakeId | null;
  selected_gameserver?: GameServer | null;
  pricing: Pricing;
  custom_variables: CartLineCustomVariable[];
  gift_to_customer?: Customer | null;
  gift_to_customer_id?: FlakeId | null;
}

/** The game server on which a purchase is delivered. */
export interface GameServer {
  id: FlakeId;
  name: string;
  enabled: boolean;
  store_id?: FlakeId;
}

/** What one unit costs and why; amounts in minor units. */
export interface Pricing {
  price_original: MinorUnits;
  price_final: MinorUnits;
  active_sale?: Sale | null;
  sale_value?: MinorUnits | null;
  upsell_offer_id?: FlakeId | null;
  upsell_discount_amount?: MinorUnits | null;
  vat_rate?: VatRate | null;
  regional_pricing?: RegionalPricing | null;
}

/** A running sale. */
export interface Sale {
  id: FlakeId;
  name: string;
  discount_type: 'percent' | 'amount';
  /** Permille when `discount_type` is `percent` (250 is 25 %), else minor units. */
  discount_amount: MinorUnits;
  /** In minor units; 0 for none. */
  minimum_order_value: MinorUnits;
  /** ISO 8601. */
  begins_at: string;
  /** ISO 8601. */
  ends_at?: string | null;
  version_id?: FlakeId;
}

/** An estimate of the tax for the customer's country. */
export interface VatRate {
  country_code: string;
  country_name: string;
  currency: string;
  vat_abbreviation: string;
  vat_local_name: string;
  eu_member_state: boolean;
  /** In percent. */
  eservice_rate: number;
  /** In percent: the same as `eservice_rate`. */
  percentage: number;
}

/** The price of a region, where the store has one. */
export interface RegionalPricing {
  region_id: string;
  currency: string;
  tax_inclusive: boolean;
  base_price: MinorUnits;
}

/** An option that the customer chose for a line. */
export interface CartLineCustomVariable {
  id: FlakeId;
  name: string;
  identifier: string;
  description: string;
  type: 'dropdown' | 'text' | 'number';
  value: string;
  options: CustomVariableOption[];
  selected_option?: CustomVariableOption | null;
}

/** One choice of a dropdown option. */
export interface CustomVariableOption {
  name: string;
  value: string;
  /** What this choice adds to the price of a unit, in minor units. */
  price: MinorUnits;
  is_default: boolean;
  sort_order: number;
}

/** A customer as other customers may see them. */
export interface Customer {
  id: FlakeId;
  store_id: FlakeId;
  name?: string | null;
  profile?: Profile | null;
  steam_id?: string | null;
  steam?: Omit<Profile, 'platform'> | null;
  minecraft_uuid?: string | null;
  minecraft?: Omit<Profile, 'platform'> | null;
  xbox_xuid?: string | null;
  minecraft_platform?: 'unknown' | 'java' | 'bedrock' | null;
  created_at?: string;
  updated_at?: string | null;
  metadata?: Record<string, string>;
}

/** A customer's profile on a platform. */
export interface Profile {
  id: string;
  platform: string;
  name: string;
  avatar_url?: string | null;
}

/** The body of an error answer. */
export interface PayNowError {
  status: number;
  code: string;
  message: string;
  trace_id?: string | null;
  errors?: ValidationError[] | null;
}

/** One of the reasons why an answer is an error. */
export interface ValidationError {
  /** PayNow's own code. */
  code: string;
  /** PayNow's own words. */
  message: string;
  /** The field. */
  path: string | string[];
  /** The rule that it breaks. */
  validation: string;
}

/** A line to put into a cart or a checkout; the fields of `CreateCheckoutSessionLineDto`. */
export interface LineInput {
  /** The product: a flake id, a decimal string. */
  product_id: FlakeId;
  /** Units; 1 unless given. */
  quantity?: number;
  /** Buys a subscription. */
  subscription?: boolean | null;
  /** Begins with a trial. */
  trial?: boolean | null;
  /** The game server on which it is delivered: a flake id. */
  selected_gameserver_id?: FlakeId | null;
  /** The name that the cart's own operation has for `selected_gameserver_id`. */
  gameserver_id?: FlakeId | null;
  /** The options by their identifiers. */
  custom_variables?: Record<string, string> | null;
  /** Whom it is for: a customer's flake id. */
  gift_to_customer_id?: FlakeId | null;
  /** Whom it is for: an account on a platform. */
  gift_to?: CustomerPlatformAccount | null;
}

/** What a checkout may carry besides its lines; the fields of `CreateCartCheckoutSessionDto`. */
export interface CheckoutOptions {
  /** A coupon: a flake id. */
  coupon_id?: FlakeId;
  /** Coupons, gift cards and affiliates; a bad one fails the checkout. */
  promo_codes?: string[];
  /** A bad one is ignored by the API. */
  affiliate_code?: string;
  /** Where the checkout page leads once it is paid. */
  return_url?: string;
  /** Where the checkout page leads who does not pay. */
  cancel_url?: string;
  /** Whether the checkout page goes to `return_url` by itself, which must then be set. */
  auto_redirect?: boolean;
}

/** A checkout that was made: send the customer to `url`. */
export interface CheckoutSession {
  /** The checkout's flake id. */
  id: FlakeId;
  /** The checkout's own token, for PayNow.js. */
  token: string;
  /** PayNow's checkout page. */
  url: string;
}
