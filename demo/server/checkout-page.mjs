// The page to which a checkout sends the customer: what was ordered, Pay and Cancel. Every value is escaped.
import { html } from './html.mjs';

const page = (title, body) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/checkout.css" />
      </head>
      <body>
        <main>${body}</main>
        <footer>A checkout page of the demo storefront. No money moves.</footer>
      </body>
    </html>`;

const optionOf = (variable) => html`
  <li>${variable.name}: <b>${variable.selected_option?.name ?? variable.value}</b></li>
`;

const billing = (line) => (line.trial ? 'Subscription, begins with a trial' : line.subscription ? 'Subscription' : '');

const recipientOf = ({ gift_to_customer: customer }) => customer.name ?? customer.profile?.name ?? customer.id;

const lineOf = (line, money) => html`
  <li class="line">
    ${line.image_url ? html`<img src="${line.image_url}" alt="" width="56" height="56" />` : ''}
    <div>
      <h2>${line.name}</h2>
      <ul>
        ${billing(line) && html`<li>${billing(line)}</li>`} ${line.custom_variables.map(optionOf)}
        ${line.gift_to_customer ? html`<li>Gift for <b>${recipientOf(line)}</b></li>` : ''}
        ${line.selected_gameserver ? html`<li>Server: <b>${line.selected_gameserver.name}</b></li>` : ''}
      </ul>
    </div>
    <p class="amount">${line.quantity} × ${money(line.price)}</p>
  </li>
`;

const codesOf = ({ promo_codes: codes = [], coupon_id: coupon }) => [...codes, ...(coupon ? [`coupon ${coupon}`] : [])];

/** An open checkout. */
export function checkoutPage(checkout, formatMoney) {
  const money = (amount) => formatMoney(amount, checkout.currency, 'en');
  const full = checkout.lines.reduce((sum, line) => sum + BigInt(line.price) * BigInt(line.quantity), 0n);
  const off = full - BigInt(checkout.total);
  const codes = codesOf(checkout.options);
  return page(
    'Checkout · Emberfall',
    html`
      <h1>Checkout</h1>
      <p class="muted">Order ${checkout.id} at Emberfall</p>
      <ul class="lines">
        ${checkout.lines.map((line) => lineOf(line, money))}
      </ul>
      ${codes.length ? html`<p class="row"><span>Codes: ${codes.join(', ')}</span> <span>−${money(off)}</span></p>` : ''}
      <p class="row total"><span>Total</span> <strong>${money(checkout.total)}</strong></p>
      <form method="post">
        <button name="action" value="pay" class="pay">Pay ${money(checkout.total)}</button>
        <button name="action" value="cancel">Cancel</button>
      </form>
    `,
  );
}

const ENDED = {
  paid: ['Thank you', 'This order is paid. It arrives in the game within a minute.'],
  canceled: ['Order canceled', 'Nothing was paid.'],
};

/** A checkout that has ended, for those who gave no address to go back to. */
export function endedPage(checkout, shop) {
  const [heading, text] = ENDED[checkout.status];
  return page(`${heading} · Emberfall`, html`
    <h1>${heading}</h1>
    <p>${text}</p>
    <p><a href="${shop}">Back to the shop</a></p>
  `); // prettier-ignore
}

/** A checkout that isn't there: the storefront forgets all when it restarts. */
export function missingPage(shop) {
  return page(
    'No such checkout',
    html`
      <h1>No such checkout</h1>
      <p>The storefront has restarted since, or the address is wrong.</p>
      <p><a href="${shop}">Back to the shop</a></p>
    `,
  );
}
