import { nothing, render } from 'lit/html.js';
import type { PayNowApiError } from '../api/errors.js';
import { printOf } from '../api/line.js';
import { isOffline } from '../api/request.js';
import type { MessageKey } from '../locales/messages.js';
import { announce } from './announcer.js';
import { press } from './cart-parts.js';
import type { LineRow } from './line-details.js';
import { drawRows } from './keyed-rows.js';
import { LineView } from './line-view.js';
import { parseQuantity } from './quantity.js';
import { storeVersion } from './stores.js';

/** How long a write may take from when it is sent, in milliseconds, before anything but the new quantity tells of it. */
const SLOW = 300;

let drawn = 0;

/** Keeps what is typed from a page's hotkeys: to them, a field in a shadow root is none, and they would act on it, or swallow it. */
export function keepTyping(event: KeyboardEvent): void {
  if (event.key?.length === 1 && !event.ctrlKey && !event.metaKey) event.stopPropagation();
}

/** The lines of a cart, and what a shopper does to them. */
export abstract class CartLines extends LineView {
  #slowTimer?: ReturnType<typeof setTimeout>;
  #changes = 0;
  #focused?: Element | null;
  /** Whose lines are drawn, and where. */
  #drawnFor?: unknown;
  #list?: Element;

  override connectedCallback(): void {
    super.connectedCallback();
    // once for all rows, since a thousand of them need none of their own; and a list that listened would be "clickable"
    for (const type of ['click', 'input', 'change', 'keydown']) this.shadowRoot!.addEventListener(type, this.#onList);
  }

  protected override willUpdate(changed: Set<string>): void {
    super.willUpdate(changed);
    this.#changes += changed.size;
    const { session } = this;
    const updating = session?.snapshot.status === 'updating';
    if (!updating) {
      clearTimeout(this.#slowTimer);
      this.#slowTimer = undefined;
      this.slow = false;
    } else
      this.#slowTimer ??= setTimeout(() => {
        this.slow = true;
        this.requestUpdate();
      }, SLOW + session.wait);
    const focused = this.shadowRoot!.activeElement;
    // what the page has put in goes with its slot
    const slotted = () => [...this.children].find((child) => child.matches(':focus-within'));
    this.#focused = focused?.closest('li') ?? focused ?? slotted();
  }

  /** Draws the lines that have changed, or all, where the language, the options or the currency has. */
  protected override updated(): void {
    const root = this.shadowRoot!;
    const list = root.querySelector('ul');
    const context = [this.#changes, this.locale, this.offline, storeVersion(), this.snapshot?.cart?.currency].join();
    if (list) {
      // what was typed outlives a list that was away, but is not for another customer
      if (this.#drawnFor !== this.#whose) list.replaceChildren();
      else if (this.#list && this.#list !== list) list.append(...this.#list.children);
      this.#drawnFor = this.#whose;
      this.#list = list;
      drawRows(
        list,
        this.snapshot!.lines,
        ({ pending }) => `${context} ${pending && this.slow}`,
        (row: LineRow) => this.#draw(row),
      );
    }
    // focus never falls back to the page: what takes the place of a control that is gone has it
    if (!this.#focused || root.activeElement || this.#focused.assignedSlot) return;
    const places = [
      this.#focused.querySelector<HTMLElement>('[part=undo],[part=remove]'),
      root.querySelector<HTMLElement>('.cleared button'),
      root.querySelector<HTMLElement>('[part=heading]'),
      root.querySelector<HTMLElement>('[part=base]'),
    ];
    // Safari focuses what a slot does not show, too
    places.some((place) => (place?.offsetWidth && place.focus(), root.activeElement));
  }

  /** Carries out a gesture and says, once, what has come of it; where it fails, an alert in the cart does. */
  protected edit(gesture: Parameters<typeof this.perform>[0], message: MessageKey, row?: LineRow): void {
    const { session } = this;
    this.perform(gesture).then(
      () => {
        if (session !== this.session) return;
        // the API may have set it to another number than was asked
        const n = row && this.#units(row);
        this.tell(this.say(n === 0 ? 'removed' : message, { name: row?.item.line.name, n }));
      },
      ({ kind, operation }: PayNowApiError) => {
        // its alert is there already, which is no news to a screen reader
        if (session === this.session && kind !== 'token' && operation === 'getCart')
          announce(`${this.say('failedTitle')}.`, this.locale);
      },
    );
  }

  /** Whose the cart is: told by its session where the API does not say. */
  get #whose(): unknown {
    return this.snapshot?.cart?.customer_id || this.session;
  }

  /** Units of a row's line as of now, which may not be drawn yet. */
  #units({ item }: LineRow): number {
    const { lines } = this.snapshot!;
    // what comes back after a removal may have another key
    const same = () => lines.find(({ line }) => printOf(line) === printOf(item.line));
    return (lines.find(({ key }) => key === item.key) ?? same())?.quantity ?? 0;
  }

  #set(row: LineRow, wanted: number): void {
    const units = this.#units(row);
    // more may be in the cart already, and nobody asked to change that
    const next = Math.max(wanted < units ? 0 : units, Math.min(wanted, this.most));
    if (row.typed !== undefined && !isOffline()) {
      row.typed = undefined;
      this.#draw(row);
    }
    // where what a 401 met stands in the field, the quantity that it still is can be wanted, too
    if (next !== units || row.item.error?.kind === 'token')
      this.edit((session) => session.setQuantity(row.item.key, next), units ? 'quantityNow' : 'restored', row);
  }

  /** What was typed is explained or taken; while it `isOpen`, being typed, only what was said of it is taken back. */
  #type(row: LineRow, typed: string, isOpen = false): void {
    row.typed = typed;
    const wanted = parseQuantity(typed);
    const isGood = wanted >= 0;
    // drawn as it was typed, so that the next drawing puts the quantity back into the field; and what was said of a bad one
    // goes at once: if it went only when a click leaves the field, the row would move away from under the pointer
    if (isGood || !isOpen) this.#draw(row);
    if (isGood && !isOpen) this.#set(row, wanted);
  }

  /** What the buttons of a line do, by their parts. */
  readonly #actions: Record<string, (row: LineRow) => void> = {
    'quantity-decrement': (row) => this.#set(row, this.#units(row) - 1),
    'quantity-increment': (row) => this.#set(row, this.#units(row) + 1),
    remove: (row) => this.#set(row, 0),
    retry: (row) => {
      // goes with the error; what comes after it has the focus, and not what removes the line
      if (!this.offline) row.querySelector<HTMLElement>('[part=quantity-decrement]')?.focus();
      this.#set(row, row.item.wanted!);
    },
    undo: (row) => this.edit((session) => session.undo(row.item.key), 'restored', row),
  };

  readonly #onList = (event: Event): void => {
    // a field with the focus says that it has changed as it is taken away, and rows may be the former customer's still
    if (this.drawing || this.#whose !== this.#drawnFor) return;
    const target = event.target as HTMLInputElement;
    const row = target.closest<LineRow>('li');
    // one of the page's own, in a slot, is no row
    if (!row?.item) return;
    const { type } = event;
    if (type === 'click') press(event as MouseEvent, ({ part }) => this.#actions[part.value]?.(row));
    // the browser tells of no change in a field that is left as it was found
    else if (type !== 'keydown')
      this.#type(row, target.value, type === 'input' && target.value !== `${row.item.quantity}`);
    else if (target.matches('input')) this.#onKey(event as KeyboardEvent, row, target.value);
  };

  #onKey(event: KeyboardEvent, row: LineRow, typed: string): void {
    keepTyping(event);
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // the first one takes back what was typed, and leaves a dialog around open
      if (typed !== `${row.item.quantity}`) event.preventDefault();
      this.#type(row, `${row.item.quantity}`);
    }
    if (event.key !== 'Enter') return;
    // the key is still down when Undo takes the place of a removed line, and would press it
    event.preventDefault();
    this.#type(row, typed);
  }

  #draw(row: LineRow): void {
    const { key, line, quantity } = row.item;
    const look = `line ${quantity ? '' : 'gone'} ${this.images === 'none' ? 'plain' : ''}`;
    if (row.className !== look) {
      row.className = look;
      // an attribute: jsdom has no `part` before 31
      row.setAttribute('part', quantity ? 'line' : '');
      if (quantity) row.dataset.lineKey = key;
      else delete row.dataset.lineKey;
    }
    const picture = this.images === 'none' ? nothing : this.renderPicture(line);
    row.id ||= `line-${++drawn}`;
    this.whileDrawing(() => {
      try {
        render(quantity ? this.renderLine(row, picture) : this.renderRemoved(row, picture), row);
      } catch (error) {
        // one line that can't be shown takes no other with it
        reportError(error);
      }
    });
  }
}
