import { PRODUCTS } from '../../src/testing/index.js';

/** The id of a product of the fake storefront. */
export function productId(slug: string): string {
  const product = PRODUCTS.find((candidate) => candidate.slug === slug);
  if (!product) throw new Error(`The fake storefront does not sell ${slug}.`);
  return product.id;
}

export const KEY = productId('crate-key');
export const VIP = productId('vip-rank');
export const DRAGON = productId('pet-dragon');
export const BUNDLE = productId('starter-bundle');
export const AIRDROP = productId('airdrop-signal');
export const POTION = productId('swiftness-potion');
export const GEMS = productId('500-gems');
export const REWARD = productId('daily-reward');
export const WINGS = productId('phoenix-wings');
export const GUILD = productId('guild-membership');

export const SURVIVAL = '411486491630372001';
export const NOVA = '411486491630371077';
