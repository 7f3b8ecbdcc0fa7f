import '../../src/index.js';
import type { CartSession, PaynowCart, PayNowApiError, Snapshot } from '../../src/index.js';
import type { FastClock } from '../support/clock.js';
import { stub } from '../support/stubs.js';
import { ObedientChannel } from './channel.js';
import { CUSTOMERS, customerId, Server, shelf, tokenOf, type Customer } from './server.js';
import { CARTS, type CartName, type Life, type Step } from './steps.js';

/** Something a shopper did, and what came of it. */
interface Gesture {
  what: string;
  customer: Customer;
  /** Units, of an add: no two adds of a life have the same. */
  units?: number;
  /** The product that a line is set to a quantity of. */
  set?: { product: string; quantity: number };
  /** The products it may change; all where it can't be said. */
  touches?: string;
  /** Whose order of gestures it belongs to. */
  session: CartSession;
  /** Whether none outside that order, of the same customer, was under way or came before it ended. */
  alone: boolean;
  state: 'pending' | 'done' | 'failed';
  error?: PayNowApiError;
}

let lives = 0;
let online = true;

/** A page with three carts, before a server that knows all that happens. */
export class Page {
  readonly server: Server;
  readonly #clock: FastClock;
  readonly #origin = `https://orderings-${++lives}.paynow.test`;
  readonly #root = document.body.appendChild(document.createElement('div'));
  readonly #carts = {} as Record<CartName, PaynowCart>;
  readonly #watched = new Map<CartSession, Customer>();
  readonly #gestures: Gesture[] = [];
  readonly #unwatch: (() => void)[] = [];
  readonly #other = new ObedientChannel('paynow-elements');
  #adds = 0;
  readonly #start: number;
  #random: number;

  constructor(clock: FastClock, { trips, jitter }: Life) {
    this.#clock = clock;
    this.#start = clock.now;
    this.server = new Server(clock, this.#origin, trips);
    this.#random = jitter;
  }

  /** Lives a life and says what was wrong with it. */
  async live({ first, steps }: Life): Promise<string[]> {
    const { wrong } = this.server;
    ObedientChannel.said.length = 0;
    this.#root.hidden = true; // nothing to lay out or paint: a run is not about looks
    for (const customer of CUSTOMERS) {
      const lines = shelf(customer).map((product_id, index) => ({ product_id, quantity: first[customer][index]! }));
      this.server.fake.seed(tokenOf(customer), lines.filter(({ quantity }) => quantity)); // prettier-ignore
      this.server.note(customer);
    }
    const onRejection = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      wrong.push(`nobody was told of ${event.reason}`);
    };
    addEventListener('unhandledrejection', onRejection);
    try {
      this.#open();
      for (const step of steps) {
        if (step.after) {
          await this.#clock.pass(step.after);
          this.#checkLines();
        }
        this.#tell(`-- ${JSON.stringify(step)}`);
        this.#do(step);
      }
      await this.#clock.pass();
      this.#checkEnd('at rest');
      this.server.calm();
      for (const cart of Object.values(this.#carts)) cart.session?.refresh().catch(() => {});
      await this.#clock.pass();
      this.#checkEnd('after a last read');
      this.#checkGestures();
    } finally {
      this.#root.remove();
      this.#unwatch.forEach((undo) => undo());
      this.#other.close();
      await this.#clock.pass();
      removeEventListener('unhandledrejection', onRejection);
    }
    return wrong;
  }

  /** Has the page use this server, clock and chance until the test is over. */
  static install(clock: FastClock, page: () => Page): void {
    const real = window.fetch.bind(window);
    stub(window, 'fetch', (input: string | URL, init?: RequestInit) =>
      String(input).startsWith('https://orderings-') ? page().server.fetch(input, init) : real(input, init),
    );
    stub(Math, 'random', () => page().#chance());
    stub(document, 'hidden', false);
    Object.defineProperty(navigator, 'onLine', { get: () => online, configurable: true });
    clock.install();
  }

  #chance(): number {
    // Park and Miller's: the same for the same life
    this.#random = ((this.#random || 1) * 48271) % 2147483647;
    return this.#random / 2147483647;
  }

  #open(): void {
    for (const name of CARTS) {
      const cart = (this.#carts[name] = document.createElement('paynow-cart'));
      cart.setAttribute('api-base', this.#origin);
      cart.setAttribute('token', tokenOf('ann'));
      cart.setAttribute('images', 'none');
      if (name === 'euros') cart.setAttribute('currency', 'EUR');
      this.#root.append(cart);
      this.#watch(cart);
    }
  }

  #do(step: Step): void {
    if ('at' in step) return this.#act(step);
    const { changing } = this.#carts;
    switch (step.what) {
      case 'token':
        if (step.customer) changing.setAttribute('token', tokenOf(step.customer));
        else changing.removeAttribute('token');
        void changing.updateComplete?.then(() => this.#watch(changing));
        break;
      case 'tab':
        this.server.change(step.customer, shelf(step.customer)[2]!, step.quantity);
        setTimeout(() => this.#other.postMessage(''), step.lag);
        break;
      case 'signal':
        this.#other.postMessage('');
        break;
      case 'look':
        document.dispatchEvent(new Event('visibilitychange'));
        break;
      case 'offline': {
        const go = (there: boolean) => {
          online = there;
          dispatchEvent(new Event(online ? 'online' : 'offline'));
        };
        go(false);
        void this.#clock.wait(step.time).then(() => go(true));
      }
    }
  }

  #act(step: Extract<Step, { at: CartName }>): void {
    const cart = this.#carts[step.at];
    if (step.what === 'leave') {
      cart.remove();
      const back = () => {
        this.#root.append(cart);
        this.#watch(cart);
      };
      void this.#clock.wait(30).then(back);
      return;
    }
    const { session } = cart;
    const customer = session && this.#watched.get(session);
    if (!customer) return;
    const { lines } = session.snapshot;
    const shown = 'line' in step ? lines[step.line % lines.length] : undefined;
    switch (step.what) {
      case 'add': {
        const units = ++this.#adds;
        const product_id = shelf(customer)[step.product]!;
        this.#note(
          { what: 'add', customer, session, units, touches: product_id },
          session.addLine({ product_id, quantity: units }),
        );
        break;
      }
      case 'set':
        if (shown) {
          const { product_id } = shown.line;
          const set = { product: product_id, quantity: step.quantity };
          this.#note(
            { what: 'set', customer, session, set, touches: product_id },
            session.setQuantity(shown.key, step.quantity),
          );
        }
        break;
      case 'click': {
        const rows = cart.shadowRoot!.querySelectorAll('li');
        const button = rows[step.line % rows.length]?.querySelector<HTMLElement>(`[part~=${step.part}]`);
        if (button) this.#note({ what: 'click', customer, session }, Promise.resolve());
        button?.click();
        break;
      }
      case 'undo':
        this.#note({ what: 'undo', customer, session }, session.undo());
        break;
      case 'clear':
        this.#note({ what: 'clear', customer, session }, session.clear());
        break;
      case 'refresh':
        this.#note({ what: 'refresh', customer, session, touches: '' }, session.refresh());
        break;
      case 'checkout':
        this.#note({ what: 'checkout', customer, session, touches: '' }, session.checkout());
    }
  }

  #note(init: Omit<Gesture, 'alone' | 'state'>, promise: Promise<unknown>): void {
    const gesture: Gesture = { ...init, alone: true, state: 'pending' };
    const meets = (other: Gesture) =>
      other.customer === gesture.customer &&
      (other.session !== gesture.session || other.what === 'click') &&
      (other.state === 'pending' || other.what === 'click') &&
      (!('touches' in other) || !('touches' in gesture) || other.touches === gesture.touches);
    for (const other of this.#gestures.filter(meets)) gesture.alone = other.alone = false;
    this.#gestures.push(gesture);
    const name = `${gesture.what} ${gesture.units ?? JSON.stringify(gesture.set ?? '')} of ${gesture.customer}`;
    promise.then(
      () => {
        gesture.state = 'done';
        this.#tell(`${name}: done`);
      },
      (error: PayNowApiError) => {
        Object.assign(gesture, { state: 'failed', error });
        this.#tell(`${name}: ${error.kind}${error.uncertain ? ' (uncertain)' : ''} ${error.message}`);
      },
    );
  }

  #customerOf(cart: PaynowCart): Customer | undefined {
    return CUSTOMERS.find((name) => cart.getAttribute('token') === tokenOf(name));
  }

  /** Looks at every snapshot of a cart's session. */
  #watch(cart: PaynowCart): void {
    const { session } = cart;
    const customer = this.#customerOf(cart);
    if (!session || !customer || this.#watched.has(session)) return;
    this.#watched.set(session, customer);
    let newest = -1;
    const look = (snapshot: Snapshot) => {
      newest = this.#check(snapshot, customer, newest);
    };
    this.#unwatch.push(session.subscribe(look));
    look(session.snapshot);
  }

  #check({ cart, lines, pending }: Snapshot, customer: Customer, newest: number): number {
    const { wrong } = this.server;
    for (const { line } of lines)
      if (!shelf(customer).includes(line.product_id)) wrong.push(`${customer} is shown ${line.name}`);
    for (const { type, lineKey, quantity } of pending) {
      const later = pending.some((other) => other.type !== 'set');
      const shown = lines.find(({ key }) => key === lineKey)?.quantity ?? 0;
      if (type === 'set' && !later && shown !== quantity)
        wrong.push(`${quantity} units are on their way, ${shown} are shown`);
    }
    if (!cart) return newest;
    if (cart.customer_id !== customerId(customer)) wrong.push(`${customer} is shown the cart of ${cart.customer_id}`);
    const version = Number(cart.store_id);
    if (version < newest) wrong.push(`${customer} is shown cart ${version} after cart ${newest}`);
    return version;
  }

  /** No row of another customer stands on the page. */
  #checkLines(): void {
    for (const cart of Object.values(this.#carts)) {
      const customer = this.#customerOf(cart);
      for (const row of cart.shadowRoot?.querySelectorAll('[data-line-key]') ?? []) {
        const owner = this.server.keys.get(row.getAttribute('data-line-key')!);
        if (owner !== customer) this.server.wrong.push(`the cart of ${customer} shows a line of ${owner}`);
      }
    }
  }

  #checkEnd(when: string): void {
    const { wrong, fake } = this.server;
    this.#tell(`-- ${when}`);
    this.#checkLines();
    for (const [name, element] of Object.entries(this.#carts)) {
      const customer = this.#customerOf(element);
      const { session } = element;
      if (!customer || !session) {
        if (customer || session) wrong.push(`${when}, ${name} has ${session ? 'a' : 'no'} session`);
        continue;
      }
      const { cart, lines, pending, error, status } = session.snapshot;
      if (pending.length) wrong.push(`${when}, ${name} has edits on their way`);
      // what could not be read is not known; the last read is never lost
      const unread = status === 'signed-out' || error?.operation === 'getCart';
      if (unread && when === 'at rest') continue;
      const is = fake.cart(tokenOf(customer), name === 'euros' ? 'eur' : 'usd');
      const text = (all: readonly { key: string; quantity: number }[]) =>
        all.filter(({ quantity }) => quantity).map(({ key, quantity }) => `${key} × ${quantity}`).sort().join(); // prettier-ignore
      const known = text(is.lines.map(({ line_key: key, quantity }) => ({ key, quantity })));
      const rows = [...element.shadowRoot!.querySelectorAll('[data-line-key]')].map((row) => {
        const key = row.getAttribute('data-line-key')!;
        const written = Number(row.querySelector<HTMLInputElement>('[part~=quantity-input]')?.value);
        const { error, wanted, quantity } = lines.find((line) => line.key === key) ?? {};
        // what a 401 met stays in its field, beside Retry
        const isKept = error?.kind === 'token' && written === wanted;
        return { key, quantity: isKept ? quantity! : written };
      });
      const held = cart?.lines.map(({ line_key: key, quantity }) => ({ key, quantity })) ?? [];
      for (const [what, has] of [
        ['cart', held],
        ['lines', lines],
        ['page', rows],
      ] as const)
        // prettier-ignore
        if (text(has) !== known) wrong.push(`${when}, the ${what} of ${name} is ${text(has)} and not ${known} (${status})`);
      if (cart?.total !== is.total) wrong.push(`${when}, ${name} costs ${cart?.total} and not ${is.total}`);
    }
  }

  #checkGestures(): void {
    const { wrong, added, sent, versions } = this.server;
    for (const { what, units, customer, state, error } of this.#gestures) {
      if (state === 'pending') wrong.push(`${what} of ${customer} never came to an end`);
      if (!units) continue;
      const times = added.get(customer)!.filter((brought) => brought === units).length;
      if (times > 1) wrong.push(`the add of ${units} took effect ${times} times`);
      if (state === 'done' && !times) wrong.push(`the add of ${units} is done and took no effect`);
      if (state === 'failed' && times && !error!.uncertain)
        wrong.push(`the add of ${units} failed (${error!.kind}) and took effect`);
    }
    const clears = this.#gestures.filter(({ what }) => what === 'clear').length;
    if (sent.DELETE > clears) wrong.push(`${clears} clears were sent ${sent.DELETE} times`);
    const checkouts = this.#gestures.filter(({ what }) => what === 'checkout').length;
    if (sent.POST > checkouts) wrong.push(`${checkouts} checkouts were sent ${sent.POST} times`);
    for (const customer of CUSTOMERS) this.#checkLast(customer);
    const said = JSON.stringify(ObedientChannel.said);
    if (
      CUSTOMERS.some((name) => said.includes(tokenOf(name)) || said.includes(customerId(name))) ||
      said.includes('line')
    )
      wrong.push(`another tab was told ${said}`);
    for (const [customer, all] of versions)
      for (const state of all)
        for (const [id] of JSON.parse(state) as [string][])
          if (!shelf(customer).includes(id)) wrong.push(`${customer}’s cart held ${id}`);
  }

  /** What a shopper set last, and was told to be done, is so. */
  #checkLast(customer: Customer): void {
    const { lines } = this.server.fake.cart(tokenOf(customer));
    for (const product of shelf(customer).slice(0, 2)) {
      const touching = ({ touches }: Gesture) => touches === undefined || touches === product;
      const last = this.#gestures.filter((gesture) => gesture.customer === customer && touching(gesture)).at(-1);
      if (!last?.set || !last.alone || last.state !== 'done') continue;
      const quantity = lines.find(({ product_id }) => product_id === product)?.quantity ?? 0;
      if (quantity !== last.set.quantity)
        this.server.wrong.push(`${customer} set ${product} to ${last.set.quantity}, and has ${quantity}`);
    }
  }

  #tell(what: string): void {
    this.server.story.push(`${String(Math.round(this.#clock.now - this.#start)).padStart(6)} ms  ${what}`);
  }
}
