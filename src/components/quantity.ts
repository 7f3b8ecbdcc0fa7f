// The digits a shopper may type besides our own: Arabic-Indic, Persian, full-width.
const ZEROS = [0x660, 0x6f0, 0xff10];

/** A typed quantity, in any of the usual digits; undefined where it is none. */
export function parseQuantity(typed: string): number | undefined {
  const plain = [...typed.trim()].map((char) => {
    const code = char.codePointAt(0)!;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? char : String(code - zero);
  });
  const text = plain.join('');
  return /^\d{1,9}$/.test(text) ? +text : undefined;
}
