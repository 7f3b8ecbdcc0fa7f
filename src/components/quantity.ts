/** A typed quantity, in our own digits, Arabic-Indic, Persian or full-width ones; NaN where it is none. */
export function parseQuantity(typed: string): number {
  // each of these blocks of digits begins at a multiple of 16
  const plain = typed.trim().replace(/[٠-٩۰-۹０-９]/g, (digit) => `${digit.charCodeAt(0) % 16}`);
  return /^\d{1,9}$/.test(plain) ? +plain : NaN;
}
