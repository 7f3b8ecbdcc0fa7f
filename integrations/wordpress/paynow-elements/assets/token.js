// Gives the store a token of whoever is signed in. Nothing of this is in the page's HTML, so the page can be cached: the
// nonce is asked for when a token is needed, and WordPress says no to it where nobody is signed in any more.
const isSignedIn = () =>
  /(^|; )paynow_elements_signed_in=/.test(document.cookie) || document.body.classList.contains('logged-in');

for (const store of document.querySelectorAll('paynow-store[data-token-url]'))
  store.getToken = async () => {
    if (!isSignedIn()) return '';
    const { tokenUrl, nonceUrl } = store.dataset;
    const asked = { credentials: 'same-origin', cache: 'no-store' };
    const nonce = await fetch(nonceUrl, asked);
    if (!nonce.ok) return '';
    const headers = { 'X-WP-Nonce': (await nonce.text()).trim() };
    const response = await fetch(tokenUrl, { ...asked, method: 'POST', headers });
    if (response.status === 401 || response.status === 404) return '';
    if (!response.ok) throw new Error(`No token: ${response.status}`);
    return (await response.json()).token;
  };
