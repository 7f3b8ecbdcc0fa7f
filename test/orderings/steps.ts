import fc from 'fast-check';
import { CUSTOMERS, FAULTS, type Customer, type Trip } from './server.js';

/** The three carts of the page: two of ann's, which differ in currency, and one whose token changes. */
export const CARTS = ['dollars', 'euros', 'changing'] as const;
export type CartName = (typeof CARTS)[number];

/** What happens next, and how many milliseconds later. */
export type Step = { after: number } & (
  | { what: 'add'; at: CartName; product: number }
  | { what: 'set'; at: CartName; line: number; quantity: number }
  | { what: 'click'; at: CartName; line: number; part: 'quantity-increment' | 'quantity-decrement' | 'remove' | 'undo' }
  | { what: 'undo' | 'clear' | 'refresh' | 'checkout' | 'leave'; at: CartName }
  | { what: 'token'; customer: Customer | null }
  | { what: 'tab'; customer: Customer; quantity: number; lag: number }
  | { what: 'signal' | 'look' }
  | { what: 'offline'; time: number }
);

/** A page's life: what the carts held at first, what happens, and how the requests fare. */
export interface Life {
  first: Record<Customer, number[]>;
  steps: Step[];
  trips: Trip[];
  jitter: number;
}

const after = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.nat(60) }, fc.nat(2500));
// what meets is worth more than what passes: most gestures are at one cart, and of one line
const often = <T>(first: T, others: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(first) }, { weight: 1, arbitrary: others });
const at = often<CartName>('dollars', fc.constantFrom(...CARTS));
const index = often(0, fc.nat(2));

const a = <T extends Step['what'], Rest>(what: T, rest: { [Name in keyof Rest]: fc.Arbitrary<Rest[Name]> }) =>
  fc.record({ what: fc.constant(what), after, ...rest }) as unknown as fc.Arbitrary<Step>;

const step = fc.oneof(
  { weight: 6, arbitrary: a('add', { at, product: often(0, fc.nat(1)) }) },
  { weight: 6, arbitrary: a('set', { at, line: index, quantity: fc.nat(5) }) },
  {
    weight: 6,
    arbitrary: a('click', {
      at,
      line: index,
      part: fc.constantFrom('quantity-increment', 'quantity-decrement', 'remove', 'undo'),
    }),
  },
  { weight: 2, arbitrary: a('undo', { at }) },
  { weight: 2, arbitrary: a('clear', { at }) },
  { weight: 1, arbitrary: a('refresh', { at }) },
  { weight: 1, arbitrary: a('checkout', { at }) },
  { weight: 1, arbitrary: a('leave', { at }) },
  { weight: 4, arbitrary: a('token', { customer: fc.constantFrom(...CUSTOMERS, null) }) },
  {
    weight: 3,
    arbitrary: a('tab', { customer: fc.constantFrom(...CUSTOMERS), quantity: fc.nat(3), lag: fc.nat(200) }),
  },
  { weight: 1, arbitrary: a('signal', {}) },
  { weight: 1, arbitrary: a('look', {}) },
  { weight: 1, arbitrary: a('offline', { time: fc.nat(3000) }) },
);

/** Gestures at one cart in quick succession, before the first of them can have been answered. */
const burst = fc
  .tuple(
    at,
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: a('set', { line: fc.nat(1), quantity: fc.nat(5) }) },
        { weight: 2, arbitrary: a('add', { product: fc.nat(1) }) },
        { weight: 1, arbitrary: a('undo', {}) },
        { weight: 1, arbitrary: a('clear', {}) },
      ),
      { minLength: 3, maxLength: 6 },
    ),
  )
  .map(([at, steps]) => steps.map((step) => ({ ...step, at, after: 0 }) as Step));

const steps = fc
  .array(fc.oneof({ weight: 8, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: burst }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.flat());

const FAULT_NAMES = Object.keys(FAULTS) as (keyof typeof FAULTS)[];

const trip: fc.Arbitrary<Trip> = fc.record({
  there: fc.nat(400),
  back: fc.oneof({ weight: 6, arbitrary: fc.nat(400) }, fc.nat(6000)),
  fault: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 4, arbitrary: fc.constantFrom(...FAULT_NAMES) },
  ),
});

const quantities = fc.array(fc.nat(3), { minLength: 3, maxLength: 3 });

export const life: fc.Arbitrary<Life> = fc.record({
  first: fc.record({ ann: quantities, bob: quantities, cem: quantities }),
  steps,
  trips: fc.array(trip, { maxLength: 24 }),
  jitter: fc.nat(2 ** 31 - 1),
});
