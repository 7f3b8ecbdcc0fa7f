/** Writes JSON in which a bigint is an integer, digit for digit; `JSON.stringify` refuses them. */
export function stringifyExact(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => stringifyExact(item ?? null)).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${stringifyExact(member)}`).join()}}`;
}
