const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
// A long integer stands after one of these, so most texts are done with a single look.
const MAYBE = /(?:^|[:,[])\s*-?\d{16}/;

/**
 * Reads JSON text and keeps every integer exact: one that a number can't hold becomes a bigint.
 * Throws a SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): unknown {
  if (!MAYBE.test(text)) return JSON.parse(text);
  const marked = text.replace(TOKEN, (token) => (/^-?\d{16,}$/.test(token) ? `"\\u0000${token}"` : token));
  return JSON.parse(marked, (_key, value: unknown) => {
    if (typeof value !== 'string' || !/^\0-?\d{16,}$/.test(value)) return value;
    const digits = value.slice(1);
    return Number.isSafeInteger(+digits) ? +digits : BigInt(digits);
  });
}
