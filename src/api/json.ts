// the last quote may be missing: a text that never ends would be looked for anew from each quote in it
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"?|-?\d[\d.eE+-]*/g;

/**
 * Reads JSON text and keeps every integer exact: one that a number can't hold becomes a bigint, an id a text. `secret`
 * is left out of all texts, unless it is so short that words have it in them. Throws a SyntaxError when the text is not JSON.
 */
export function parseJson(text: string, secret?: string): unknown {
  // hardly any answer holds such a number, and looking at each value takes ten times as long
  if (!secret && !/(^|[:[,])\s*-?\d{16}/.test(text)) return JSON.parse(text);
  const mark = `${Math.random()}n`; // no string of the text begins so
  const marked = text.replace(TOKEN, (token) =>
    /^-?[1-9]\d*$/.test(token) && !Number.isSafeInteger(+token) ? `"${mark}${token}"` : token,
  );
  return JSON.parse(marked, (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    const [, digits] = value.split(mark);
    if (digits) return /(^|_)id$/.test(key) ? digits : BigInt(digits);
    return secret?.[5] ? value.replaceAll(secret, '•••') : value;
  });
}

/** The text that a value of JSON is, or that it stands for as a number. */
export const asText = (value: unknown): string | undefined =>
  /string|number|bigint/.test(typeof value) ? `${value as string}` : undefined;
