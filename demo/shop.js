// The page's own script. The shop works without it: this links the cart's lines to the products, and works the
// demo's settings.

const slugs = new Set([...document.querySelectorAll('article[id]')].map((article) => article.id));
for (const cart of document.querySelectorAll('paynow-cart')) {
  cart.productUrl = (line) => (slugs.has(line.slug) ? `#${line.slug}` : undefined);
}

// a cart is filled once, and thanks are said once: a reload asks for neither again
const address = new URL(location.href);
for (const name of ['cart', 'order']) address.searchParams.delete(name);
history.replaceState(history.state, '', address);

const panel = document.querySelector('.settings details');
const form = panel.querySelector('form');
const events = panel.querySelector('output');
panel.open = sessionStorage.getItem('settings') === 'open';
panel.addEventListener('toggle', () => sessionStorage.setItem('settings', panel.open ? 'open' : ''));

/** The page's address with the form's settings; what the form doesn't know (the real API's address) stays. */
function asked() {
  const next = new URL(address);
  for (const { name, value, options } of form.querySelectorAll('select')) {
    if (value === options[0].value) next.searchParams.delete(name);
    else next.searchParams.set(name, value);
  }
  return next;
}

form.addEventListener('change', async ({ target }) => {
  const next = asked();
  if (target.name !== 'mood') return location.assign(next);
  // a mood is the storefront's, so the page need not be loaded again to see how its cart takes it
  history.replaceState(history.state, '', next);
  await fetch(`${document.documentElement.dataset.storefront}/demo/mood`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mood: target.value }),
  });
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const next = asked();
  next.searchParams.set(event.submitter.name, event.submitter.value);
  location.assign(next);
});

const said = {
  'paynow-added': ({ line }) => line?.product_id ?? '',
  'paynow-quantity-changed': ({ line, previous, quantity }) => `${line.name}: ${previous} → ${quantity}`,
  'paynow-removed': ({ line }) => line.name,
  'paynow-cleared': ({ lines }) => `${lines.length} lines`,
  'paynow-checkout-created': ({ id }) => id,
  'paynow-token-expired': () => '',
  'paynow-error': ({ operation, kind, message }) => `${operation}, ${kind}: ${message}`,
};
for (const [type, summary] of Object.entries(said)) {
  document.addEventListener(type, ({ detail }) => (events.value = `${type} ${summary(detail)}`));
}

// the look as it is served is what a page needs; where nothing can be copied, it is shown
const copy = document.querySelector('[data-copy]');
copy.addEventListener('click', async () => {
  const { copy: path } = copy.dataset;
  try {
    await navigator.clipboard.writeText(await (await fetch(path, { headers: { accept: 'text/css' } })).text());
    copy.textContent = 'Copied';
  } catch {
    location.assign(path);
  }
});
