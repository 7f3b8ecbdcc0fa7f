import { render, type TemplateResult } from 'lit/html.js';
import { remembered } from './remembered.js';

/** A style sheet's text, for `styles`. */
export const css = (text: TemplateStringsArray): string => text[0]!;

// in Node there are no elements, and importing this does nothing
const Base = globalThis.HTMLElement ?? Object;

const sheetOf = remembered((text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}, new Map<string, CSSStyleSheet>());

const attributeOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * What is needed of a reactive element around Lit's templates: attributes and properties that ask for an update, one
 * update for all that changed in a task, a shadow root with its styles. A third of LitElement's size.
 */
export abstract class BaseElement extends Base {
  /** The defaults of the reactive properties; each but those of null has an attribute of its name, in kebab case. */
  declare static properties: Record<string, string | number | boolean | null | undefined>;
  declare static styles: string[];
  /** Whether a focus on the element goes to what in it can have it. */
  declare static delegatesFocus?: boolean;

  /**
   * Settles when the element shows what it was last told.
   *
   * @internal
   */
  updateComplete?: Promise<void>;
  protected drawing?: boolean;
  /** Without a prototype: what a page's code has put into that of all objects would be an attribute of every element. */
  readonly #values = Object.create(null) as Record<string, unknown>;
  #changed = new Set<string>();
  #early?: Record<string, unknown>;
  #queued = false;

  constructor() {
    super();
    // what a page has set before the element was defined would hide the accessors; taken over once it is whole
    for (const name of Object.keys(this.#class.properties)) {
      if (!Object.hasOwn(this, name)) continue;
      (this.#early ??= {})[name] = this[name as keyof this];
      delete this[name as keyof this];
    }
  }

  /** For the browser, which asks as a tag is defined: the attributes, and time to make the accessors. */
  static get observedAttributes(): string[] {
    const all = Object.entries(this.properties);
    for (const [name, initial] of all) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: BaseElement) {
          return this.#values[name] ?? initial ?? undefined;
        },
        set(this: BaseElement, value: unknown) {
          if (this.#values[name] === value) return;
          this.#values[name] = value;
          this.#changed.add(name);
          this.requestUpdate();
        },
      });
    }
    return all.filter(([, initial]) => initial !== null).map(([name]) => attributeOf(name));
  }

  /**
   * Whether a property has changed since the last update.
   *
   * @internal
   */
  get isStale(): boolean {
    return !!this.#changed.size;
  }

  attributeChangedCallback(attribute: string, _old: string | null, text: string | null): void {
    const [name, initial] = Object.entries(this.#class.properties).find(([name]) => attributeOf(name) === attribute)!;
    // frameworks and templates write what is off as a word; what is no number stays as it is, to be named
    const value =
      text === null
        ? undefined
        : initial === false
          ? text !== 'false'
          : Number.isFinite(initial) && text && !isNaN(+text)
            ? +text
            : text;
    (this as Record<string, unknown>)[name] = value;
  }

  connectedCallback(): void {
    Object.assign(this, this.#early);
    this.#early = undefined;
    this.arrive();
    if (!this.shadowRoot) {
      const { styles, delegatesFocus } = this.#class;
      this.attachShadow({ mode: 'open', delegatesFocus }).adoptedStyleSheets = styles.map(sheetOf);
    }
    this.requestUpdate();
  }

  /**
   * Has the element updated before the next task.
   *
   * @internal
   */
  requestUpdate(): void {
    // not before it was on the page
    if (this.#queued || !this.shadowRoot) return;
    this.#queued = true;
    this.updateComplete = Promise.resolve().then(() => this.#update());
  }

  /** On the page, before anything is drawn. */
  protected abstract arrive(): void;

  /** Before an update; `changed` holds the names of the properties that are others. */
  protected abstract willUpdate(changed: Set<string>): void;

  protected abstract render(): TemplateResult | undefined;

  /** After an update. */
  protected updated(): void {}

  /** Calls `draw`, during which `drawing` is true: a field that is taken away with what was typed says that it has changed. */
  protected whileDrawing(draw: () => void): void {
    const { drawing } = this;
    this.drawing = true;
    try {
      draw();
    } finally {
      this.drawing = drawing;
    }
  }

  get #class(): typeof BaseElement {
    return this.constructor as typeof BaseElement;
  }

  #update(): void {
    const changed = this.#changed;
    this.#changed = new Set();
    try {
      this.willUpdate(changed);
    } finally {
      this.#queued = false;
    }
    this.whileDrawing(() => {
      render(this.render(), this.shadowRoot!);
      this.updated();
    });
  }
}
