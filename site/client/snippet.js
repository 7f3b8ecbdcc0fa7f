// What was picked, as the HTML that a stranger pastes. No DOM: the tests read it, too.

const escape = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** `true` is a bare attribute; what is empty is left out. */
const tag = (name, attributes, content = '') => {
  const text = Object.entries(attributes)
    .filter(([, value]) => value)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escape(String(value))}"`));
  return `<${name}${text.join('')}>${content}</${name}>`;
};

const PROPERTIES = {
  accent: 'accent',
  'on-accent': 'on-accent',
  surface: 'surface',
  text: 'text',
  radius: 'radius',
  font: 'font-family',
};

const style = (picked, looks) => {
  const own = Object.entries(PROPERTIES).flatMap(([name, property]) => (picked[name] ? `  --paynow-${property}: ${picked[name]};\n` : [])); // prettier-ignore
  if (picked.scheme) own.unshift(`  color-scheme: ${picked.scheme};\n`);
  const look = picked.look === 'default' ? '' : (looks[picked.look] ?? '');
  return look + (own.length ? `:root {\n${own.join('')}}\n` : '');
};

const indent = (text, by = '  ') => text.replace(/^(?=.)/gm, by);

/**
 * The parts of the snippet.
 * @param {Record<string, any>} picked the playground's fields by name; `show` is a list
 * @param {Record<string, string>} looks style sheets by name
 */
export function snippet(picked, looks, version) {
  const { show, product, quantity, subscription, trial, lang, dir } = picked;
  const line = { 'product-id': product, quantity: quantity === '1' ? '' : quantity, subscription, trial };
  const cart = {
    heading: picked.heading,
    'max-quantity': picked.max === '0' ? '' : picked.max,
    'show-clear': picked.clear,
    'show-promo-code': picked.promo,
    readonly: picked.readonly,
    images: picked.plain && 'none',
  };
  const elements = [
    show.includes('drawer') && tag('paynow-cart-button', {}),
    show.includes('add') && tag('paynow-add-button', line, escape(picked.label)),
    show.includes('buy') && tag('paynow-checkout-button', line, 'Buy now'),
    show.includes('cart') && tag('paynow-cart', cart),
    show.includes('drawer') && tag('paynow-cart-drawer', cart),
  ].filter(Boolean);
  const store = tag('paynow-store', { token: 'CUSTOMER_TOKEN', currency: picked.currency, country: picked.country });
  const own = { lang: lang === 'en' ? '' : lang, dir: dir || (['ar', 'he'].includes(lang) ? 'rtl' : '') };
  const inner = elements.join('\n');
  const body = own.lang || own.dir ? tag('div', own, `\n${indent(inner)}\n`) : inner;
  const css = style(picked, looks);
  const script = `<script type="module" src="https://cdn.jsdelivr.net/npm/paynow-elements@${version}/dist/cdn/paynow-elements.js"></script>`;
  return { script, css, body: `${store}\n\n${body}\n` };
}

/** The parts in one piece. */
export const pasted = ({ script, css, body }) => `${script}\n${css && `<style>\n${indent(css)}</style>\n`}\n${body}`;
