// Fills index.html: texts, prices and the elements' attributes are in the page when it comes, as on most shops' sites.
import { readFileSync } from 'node:fs';
import { fill, html } from './html.mjs';
import { addressWith, choices, settingsOf } from './settings.mjs';
import { pricingOf, setCart } from './shelf.mjs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The shop's own words; a language that has none gets English, and so does a text that one lacks. */
const textsIn = (lang) => {
  const english = JSON.parse(read('../texts/en.json'));
  if (!['ar', 'de', 'ja'].includes(lang)) return english;
  const texts = JSON.parse(read(`../texts/${lang}.json`));
  return Object.fromEntries(
    Object.entries(english).map(([key, value]) => [
      key,
      typeof value === 'object' ? { ...value, ...texts[key] } : (texts[key] ?? value),
    ]),
  );
};

const NAMES = {
  customer: { ann: 'Ann', bob: 'Bob', cem: 'Cem', none: 'Signed out' },
  currency: { '': 'Store default' },
  country: { none: 'Not sent' },
  mood: { fast: 'Fast', slow: 'Slow (1.5 s)', failing: 'Failing (30 %)', down: 'Down (503)', busy: 'Busy (429)' },
};

const nameOf = (setting, value) => {
  if (NAMES[setting]?.[value]) return NAMES[setting][value];
  if (setting === 'currency') return value.toUpperCase();
  if (setting === 'lang') return new Intl.DisplayNames([value], { type: 'language' }).of(value);
  if (setting === 'country') return new Intl.DisplayNames(['en'], { type: 'region' }).of(value);
  return value === 'ltr' || value === 'rtl' ? value : value[0].toUpperCase() + value.slice(1);
};

const LOOKS = {
  ember: 'Emberfall’s own',
  default: 'Default',
  neon: 'Dark neon',
  blocky: 'Blocky',
  minimal: 'Minimal',
  corporate: 'Corporate',
};

const lookLinks = (query, { look }) =>
  Object.entries(LOOKS).map(
    ([name, label]) => html`
      <a href="${addressWith(query, { look: name })}" ${name === look ? html`aria-current="page"` : ''}>${label}</a>
    `,
  );

const LABELS = { lang: 'Language', dir: 'Direction', scheme: 'Colours', mood: 'Storefront' };

const settingsFields = (settings) =>
  Object.entries(choices)
    .filter(([name]) => name !== 'look')
    .map(
      ([name, values]) => html`
        <label>
          ${LABELS[name] ?? name[0].toUpperCase() + name.slice(1)}
          <select name="${name}">
            ${values.map(
              (value) =>
                html`<option value="${value}" ${value === settings[name] ? html`selected` : ''}>
                  ${nameOf(name, value)}
                </option>`,
            )}
          </select>
        </label>
      `,
    );

const attributes = (values) =>
  Object.entries(values).flatMap(([name, value]) => (value ? html`${name}="${value}" ` : []));

function priceOf({ price_original: original, price_final: final }, texts, money) {
  if (!Number(final)) return html`<p class="price">${texts.free}</p>`;
  if (original === final) return html`<p class="price">${money(final)}</p>`;
  return html`<p class="price">
    <s><span class="hidden">${texts.was}</span> ${money(original)}</s>
    <span class="hidden">${texts.now}</span> ${money(final)}
  </p>`;
}

function noticeOf(settings, texts) {
  const text = settings.apiBase ? texts.notice.real.replace('{api}', settings.apiBase) : texts.notice[settings.order];
  return text ? html`<p class="notice ${settings.order ?? ''}" role="status">${text}</p>` : '';
}

/** The shop as `query` asks for it; `shop` is what the storefront has. */
export function shopPage(query, { storefront, mood, formatMoney, url }) {
  const settings = settingsOf(query);
  const texts = textsIn(settings.lang);
  const customer = storefront.customers.find(({ name }) => name === settings.customer);
  const currency = settings.currency || 'eur';
  const money = (amount) => formatMoney(amount, currency, settings.lang);
  mood.set(settings.mood);
  if (customer) setCart(storefront, customer.token, settings.cart);

  const products = Object.fromEntries(
    storefront.products.map((product) => {
      const pricing = pricingOf(storefront, product, currency);
      return [product.slug, { id: product.id, name: product.name, price: priceOf(pricing, texts, money) }];
    }),
  );
  const real = settings.apiBase !== null;
  return fill(read('../../index.html'), {
    ...settings,
    text: texts,
    product: products,
    notice: noticeOf(settings, texts),
    settings: settingsFields(settings),
    looks: lookLinks(query, settings),
    storefront: url,
    store: attributes({
      'api-base': real ? settings.apiBase : url,
      token: real ? settings.token : customer?.token,
      currency: settings.currency,
      country: settings.country !== 'none' && settings.country,
    }),
    perks: texts.blurb.vipPerks.map((perk) => html`<li>${perk}</li>`),
    colours: storefront.products
      .find(({ slug }) => slug === 'pet-dragon')
      .custom_variables[0].options.map(({ name, value }) => html`<option value="${value}">${name}</option>`),
    servers: storefront.gameServers.map(({ id, name }) => html`<option value="${id}">${name}</option>`),
    raid: JSON.stringify([
      { product_id: products['crate-key'].id, quantity: 3 },
      { product_id: products['500-gems'].id },
    ]),
    address: {
      done: addressWith(query, { order: 'done' }),
      cancelled: addressWith(query, { order: 'cancelled' }),
      signIn: real ? '/' : addressWith(query, { customer: 'ann' }),
    },
  });
}
