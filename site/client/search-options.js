// Said once, for the index that is built and for the one that is loaded.
const split = (text) => text.split(/[^\p{L}\p{N}_$-]+/u).filter(Boolean);

/** `paynow-cart-change` is found by its whole name and by its words; `createFakeStorefront` by its words, too. */
const tokenize = (text) => {
  const whole = split(text);
  const parts = whole.flatMap((word) => [...word.split(/[-_]+/), ...word.split(/(?<=[a-z])(?=[A-Z])/)]);
  return [...new Set([...whole, ...parts].filter(Boolean))];
};

export const SEARCH = {
  fields: ['title', 'page', 'text'],
  storeFields: ['title', 'page', 'start'],
  tokenize,
  searchOptions: { boost: { title: 4, page: 2 }, prefix: true, fuzzy: (term) => (term.length > 5 ? 0.2 : false) },
};
