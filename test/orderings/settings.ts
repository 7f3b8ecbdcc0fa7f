import type { Parameters } from 'fast-check';

declare const __ORDERINGS__: string | undefined;

const SEED = 20261122;

/**
 * How the search goes: `ORDERINGS='seed=1&path=3:0&runs=5000' npm test`, or the same in the page's address. The seed is
 * the same each time unless it is given, so that a red run is the change's fault; it is said at the start, and with a
 * failure. `seed=random` searches elsewhere.
 */
export function search<T>(runs: number): Parameters<T> {
  const given = new URLSearchParams(typeof __ORDERINGS__ === 'string' ? __ORDERINGS__ : '');
  for (const [name, value] of new URLSearchParams(location.search)) given.set(name, value);
  const number = (name: string) => (given.get(name) ? Number(given.get(name)) : undefined);
  const seed = given.get('seed') === 'random' ? (Math.random() * 2 ** 31) | 0 : (number('seed') ?? SEED);
  const path = given.get('path') ?? undefined;
  return { seed, ...(path && { path }), numRuns: number('runs') ?? runs, endOnFailure: false };
}

/** What it takes to have the same again. */
export const howToRepeat = ({ seed, path }: { seed?: number; path?: string | null }): string =>
  `ORDERINGS='seed=${seed}${path ? `&path=${path}` : ''}' FILES='test/orderings/*.test.ts' npm test`;
