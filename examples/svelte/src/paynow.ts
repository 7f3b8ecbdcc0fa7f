/** Nothing for PayNow itself; a proxy of yours, or a fake storefront to try things on. */
export const apiBase: string | undefined = import.meta.env.VITE_PAYNOW_API_BASE;

/** Asks your own server, which mints a token for the customer who is signed in there. */
export async function getToken(): Promise<string> {
  const response = await fetch('/paynow-token', { method: 'POST' });
  if (response.status === 401) return ''; // nobody is signed in
  if (!response.ok) throw new Error(`No token: ${response.status}`);
  const { token } = await response.json();
  return token;
}
