import {
  addressOf,
  apiOf,
  hasCustomer,
  isAccepted,
  isStore,
  lenderOf,
  nameOf,
  shown,
  storeOf,
  type Finding,
  type Found,
  type Page,
} from './diagnose-page.js';
import { isPlaceholder } from './diagnose-secrets.js';

function tokenOf(element: Found): Finding | undefined {
  const token = (element.token ?? '').trim();
  const at = [element];
  const name = `<${element.localName}>`;
  const markup = `<${element.localName} token="CUSTOMER_TOKEN">`;
  const [, start] = /^(?:customer\s+)?((?:apikey|bearer)(?=\s)|pnapi_)/i.exec(token) ?? [];
  if (start)
    return {
      problem: `The token of ${name} begins with “${start}”, so it is no Customer token.`,
      fix: 'If it is an API key, take it off the page and revoke it now: it opens your whole store. Then have your server mint a Customer token with it.',
      markup,
      at,
      about: 'token',
    };
  if (element.hasAttribute('token') && isPlaceholder(token))
    return {
      problem: token
        ? `The token of ${name} is a placeholder that nothing was filled into.`
        : `The token attribute of ${name} is empty.`,
      fix: 'Have your server write the token that it minted for this customer, or leave the attribute out for visitors who are not signed in.',
      markup,
      at,
      about: 'token',
    };
  if (/[^\x21-\x7e]/.test(token.replace(/^customer\s+/i, '')))
    return {
      problem: `The token of ${name} holds a space, a line break or another character that no token has.`,
      fix: 'Write the token alone, as your server got it from PayNow.',
      markup,
      at,
      about: 'token',
    };
  return undefined;
}

function apiBaseOf(element: Found): Finding | undefined {
  const { apiBase, auth, localName } = element;
  const at = [element];
  const url = addressOf(apiBase || 'https://api.paynow.gg', location.href);
  const isOwn = url?.origin === location.origin;
  if (!url || !isAccepted(url))
    return {
      problem: `The api-base ${url ? shown(url) : `“${apiBase}”`} is refused: it is neither https nor on this site.`,
      fix: 'Use https, a path on this site, or leave api-base out for PayNow’s own address.',
      markup: `<${localName} api-base="https://api.paynow.gg">`,
      at,
      about: 'api-base',
    };
  if (auth && auth !== 'token' && auth !== 'cookie')
    return {
      problem: `auth="${auth as string}" means nothing.`,
      fix: 'Write token or cookie, or leave it out.',
      markup: `<${localName} auth="cookie" api-base="/paynow">`,
      at,
      about: 'api-base',
    };
  if (auth === 'cookie' && !isOwn)
    return {
      problem: `auth="cookie" needs an api-base on this site, and ${shown(url)} is another: nothing is asked.`,
      fix: 'Put a proxy on this site that adds the token from an httpOnly cookie, and name its path.',
      markup: `<${localName} auth="cookie" api-base="/paynow">`,
      at,
      about: 'api-base',
    };
  if (/\/v1\/*$/.test(url.pathname))
    return {
      problem: `The api-base ${shown(url)} ends in /v1, which the elements add themselves.`,
      fix: 'Take /v1 off its end.',
      markup: `<${localName} api-base="${shown(url).replace(/\/v1\/*$/, '')}">`,
      at,
      about: 'api-base',
    };
  return undefined;
}

const code = (element: Found, name: 'currency' | 'country', pattern: RegExp, example: string): Finding[] =>
  pattern.test(element[name] ?? '')
    ? []
    : [
        {
          problem: `${name}="${element[name]}" is no code of a ${name}.`,
          fix: `Write its ${example.length} letters.`,
          markup: `<${element.localName} ${name}="${example}">`,
          at: [element],
        },
      ];

/** Elements that have no way to know the customer. */
function* withoutCustomer(page: Page): Generator<Finding> {
  const store = storeOf(page);
  const [first, ...others] = page.elements.filter(isStore);
  if (others.length)
    yield {
      problem: `There are ${others.length + 1} <paynow-store>; only one lends its customer to the page.`,
      fix: `Keep ${nameOf(first!)}, which came first, and give elements of another customer a token of their own.`,
      markup: '<paynow-cart token="CUSTOMER_TOKEN">',
      at: others,
    };
  for (const element of page.elements)
    if (element.apiBase && !isStore(element) && !hasCustomer(element))
      yield {
        problem: `${nameOf(element)} has an api-base of its own and no token: the store’s token is never sent to another’s api-base.`,
        fix: 'Give it a token as well, or write the api-base on <paynow-store> alone.',
        markup: `<paynow-store api-base="${apiOf(element) ?? '…'}" token="CUSTOMER_TOKEN">`,
        at: [element],
      };
  if (!store || hasCustomer(store) || store.hasAttribute('token')) return;
  const borrowers = page.elements.filter((element) => element !== store && lenderOf(element, page) === store);
  if (!borrowers.length && page.elements.some((element) => element !== store)) return;
  yield {
    problem: 'There is no token, so every visitor is signed out.',
    fix: 'For visitors who are not signed in that is right. For a customer, write the token that your server minted, or set getToken.',
    markup: '<paynow-store token="CUSTOMER_TOKEN">',
    at: [store, ...borrowers],
  };
}

/** What is wrong with who the customer is, and where the API, as the page says it. */
export function customerFindings(page: Page): Finding[] {
  return [
    ...withoutCustomer(page),
    ...page.elements.flatMap((element) => [
      ...[tokenOf(element), apiBaseOf(element)].filter((finding) => finding !== undefined),
      ...code(element, 'currency', /^([a-z]{3})?$/i, 'eur'),
      ...code(element, 'country', /^([a-z]{2})?$/i, 'de'),
    ]),
  ];
}
