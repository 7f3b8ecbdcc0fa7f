// Gives the store a token of whoever is signed in. Nothing of this is in the page's HTML, so the page can be cached: the
// nonce is asked for when a token is needed, and WordPress says no to it where nobody is signed in any more.
const NONCE = 'paynow-elements-nonce';

const isSignedIn = () =>
  /(^|; )paynow_elements_signed_in=/.test(document.cookie) || document.body.classList.contains('logged-in');

const options = { credentials: 'same-origin', cache: 'no-store' };

const askForToken = (url, nonce) => fetch(url, { ...options, method: 'POST', headers: { 'X-WP-Nonce': nonce } });

// the nonce of the page before, where it still counts, saves a start of WordPress; nothing where there is none to be had
async function answerTo({ tokenUrl, nonceUrl }) {
  const kept = sessionStorage.getItem(NONCE);
  const response = kept && (await askForToken(tokenUrl, kept));
  if (response && response.status !== 403) return response;
  const fresh = await fetch(nonceUrl, options);
  if (!fresh.ok) return undefined;
  const nonce = (await fresh.text()).trim();
  sessionStorage.setItem(NONCE, nonce);
  return askForToken(tokenUrl, nonce);
}

async function currentToken(store) {
  if (!isSignedIn()) return '';
  const response = await answerTo(store.dataset);
  if (!response || response.status === 401 || response.status === 404) return '';
  if (!response.ok) throw new Error(`No token: ${response.status}`);
  return (await response.json()).token;
}

// Back may bring this page as it was left, when somebody else is signed in, or nobody: what was asked before is asked again
let timesLeft = 0;
addEventListener('pagehide', () => timesLeft++);

async function tokenFor(store) {
  const before = timesLeft;
  const token = await currentToken(store);
  return before === timesLeft ? token : tokenFor(store);
}

const stores = document.querySelectorAll('paynow-store[data-token-url]');
const hasCart = document.querySelector('paynow-cart, paynow-cart-button, paynow-cart-drawer');

stores.forEach((store, index) => {
  // a cart needs one at once, of the page's first store: asked for while the elements are still on their way
  let first = hasCart && !index ? tokenFor(store) : undefined;
  first?.catch(() => {}); // told by the elements
  addEventListener('pagehide', () => (first = undefined));
  store.getToken = () => {
    const asked = first ?? tokenFor(store);
    first = undefined;
    return asked;
  };
});
