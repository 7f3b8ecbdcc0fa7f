// Gives the store a token of whoever is signed in. Nothing of this is in the page's HTML, so the page can be cached: the
// nonce is asked for when a token is needed, and WordPress says no to it where nobody is signed in any more.
const NONCE = 'paynow-elements-nonce';

const isSignedIn = () =>
  /(^|; )paynow_elements_signed_in=/.test(document.cookie) || document.body.classList.contains('logged-in');

const asked = { credentials: 'same-origin', cache: 'no-store' };

const askForToken = (url, nonce) => fetch(url, { ...asked, method: 'POST', headers: { 'X-WP-Nonce': nonce } });

// the nonce of the page before, where it still counts, saves a start of WordPress; nothing where there is none to be had
async function answerTo({ tokenUrl, nonceUrl }) {
  const kept = sessionStorage.getItem(NONCE);
  const response = kept && (await askForToken(tokenUrl, kept));
  if (response && response.status !== 403) return response;
  const fresh = await fetch(nonceUrl, asked);
  if (!fresh.ok) return undefined;
  const nonce = (await fresh.text()).trim();
  sessionStorage.setItem(NONCE, nonce);
  return askForToken(tokenUrl, nonce);
}

for (const store of document.querySelectorAll('paynow-store[data-token-url]'))
  store.getToken = async () => {
    if (!isSignedIn()) return '';
    const response = await answerTo(store.dataset);
    if (!response || response.status === 401 || response.status === 404) return '';
    if (!response.ok) throw new Error(`No token: ${response.status}`);
    return (await response.json()).token;
  };
