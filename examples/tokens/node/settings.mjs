// What the samples are told by the environment.
const { env } = process;

const required = (name) => {
  if (!env[name]) throw new Error(`Set ${name}`);
  return env[name];
};

export const settings = () => ({
  apiBase: env.PAYNOW_API_BASE ?? 'https://api.paynow.gg',
  apiKey: required('PAYNOW_API_KEY'),
  storeId: required('PAYNOW_STORE_ID'),
  sessionSecret: required('SESSION_SECRET'),
  /** Where the shop's pages are, as the browser's address bar has it: https://shop.example */
  origin: required('SHOP_ORIGIN'),
  /** Milliseconds. */
  timeout: Number(env.PAYNOW_TIMEOUT ?? 5000),
  port: Number(env.PORT ?? 3000),
});
