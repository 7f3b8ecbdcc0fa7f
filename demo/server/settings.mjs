// What the page's address may ask for. Every state of the demo can be linked:
//   ?customer=bob&currency=jpy&country=JP&lang=ja&scheme=dark&mood=slow&cart=full
//   ?api-base=https://api.paynow.gg&token=…   the same page with the real API
import { readdirSync } from 'node:fs';
import { moods } from './mood.mjs';

const locales = readdirSync(new URL('../../src/locales/', import.meta.url))
  .map((file) => /^([a-z]{2,3}(?:-[A-Z][A-Za-z]+)?)\.ts$/.exec(file)?.[1])
  .filter(Boolean);

/** Each setting and what it may be; the first is what it is unless asked. */
export const choices = {
  customer: ['ann', 'bob', 'cem', 'none'],
  currency: ['', 'eur', 'usd', 'gbp', 'jpy', 'huf', 'kwd'],
  country: ['DE', 'FR', 'GB', 'HU', 'JP', 'CH', 'US', 'none'],
  lang: [...new Set(['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'ar', ...locales])],
  dir: ['auto', 'ltr', 'rtl'],
  scheme: ['auto', 'light', 'dark'],
  look: ['ember', 'default', 'neon', 'blocky', 'minimal', 'corporate'],
  mood: moods,
};

const RTL = new Set(['ar', 'fa', 'he', 'ur']);

/** The settings that an address asks for; what is not among the choices is as if it weren't there. */
export function settingsOf(query) {
  const settings = {};
  for (const [name, allowed] of Object.entries(choices)) {
    const asked = query.get(name);
    settings[name] = allowed.includes(asked) ? asked : allowed[0];
  }
  return {
    ...settings,
    direction: settings.dir !== 'auto' ? settings.dir : RTL.has(settings.lang) ? 'rtl' : 'ltr',
    cart: query.get('cart'),
    order: query.get('order'),
    apiBase: query.get('api-base'),
    token: query.get('token'),
  };
}

/** The address of the same page with other settings; what happened once (an order, a filled cart) is not carried on. */
export function addressWith(query, changes) {
  const next = new URLSearchParams(query);
  for (const name of ['cart', 'order']) next.delete(name);
  for (const [name, value] of Object.entries(changes)) next.set(name, value);
  return `/?${next}`;
}
