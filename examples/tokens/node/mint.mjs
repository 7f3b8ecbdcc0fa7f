// Asks PayNow for a customer's token. The API key is used here and nowhere else.

/** Rejects with what may be logged: a status, never the key. */
export async function mintToken({ apiBase, storeId, apiKey, timeout }, customerId) {
  const response = await fetch(`${apiBase}/v1/stores/${storeId}/customers/${encodeURIComponent(customerId)}/tokens`, {
    method: 'POST',
    headers: { authorization: `APIKey ${apiKey}` },
    redirect: 'error', // the key goes to this address and no further
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok) throw new Error(`PayNow answered ${response.status}`);
  const { token } = await response.json();
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) throw new Error('PayNow sent no token');
  return token;
}
