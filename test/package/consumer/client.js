import { createClient, formatMoney } from 'paynow-elements/elements';

const { total, currency } = await createClient({ token: 'token' }).getCart();
console.log(formatMoney(total, currency, 'en'));
