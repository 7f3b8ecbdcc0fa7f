import { nameOf, PANEL, type Finding } from './diagnose-page.js';
import { styles } from './diagnose-styles.js';

const MOST_PLACES = 6;

type Props<Tag extends keyof HTMLElementTagNameMap> = Partial<Omit<HTMLElementTagNameMap[Tag], 'style'>>;

/** An element with its properties and what stands in it; never from markup. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props<Tag>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
}

/** What the panel shows. */
export interface Report {
  findings: Finding[];
  /** In one line, above the findings. */
  summary: string;
  /** What is known of the page, in pairs. */
  facts: [name: string, value: string][];
}

/** The panel at the end of the page that tells its author what is wrong. */
export class Panel {
  readonly #host = document.createElement(PANEL);
  readonly #root = this.#host.attachShadow({ mode: 'open' });
  readonly #marks = new CSSStyleSheet();
  readonly #mark = make('div', { className: 'mark', hidden: true });
  readonly #summary = make('p', { className: 'summary', role: 'status' });
  readonly #list = make('ol', {});
  readonly #facts = make('dl', {});
  readonly #body = make('div', { className: 'body', role: 'group', ariaLabel: 'What was found', tabIndex: 0 });
  readonly #fold = make('button', { type: 'button' }, 'Fold');
  readonly #items = new Map<string, HTMLLIElement>();
  #marked?: Element;

  constructor(onClose: () => void) {
    // English, whatever the page's language
    this.#host.lang = 'en';
    this.#host.dir = 'ltr';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.#root.adoptedStyleSheets = [sheet, this.#marks];
    this.#fold.onclick = () => this.#toggle();
    const close = make('button', { type: 'button', onclick: onClose, ariaLabel: 'Close this panel' }, 'Close');
    this.#body.append(
      this.#list,
      this.#facts,
      make(
        'p',
        { className: 'note' },
        'Every visitor sees this: take ',
        make('code', {}, 'debug'),
        ' off before you publish.',
      ),
    );
    const title = make('h2', {}, 'paynow-elements debug');
    const head = make('div', { className: 'head' }, make('div', {}, title, this.#summary), this.#fold, close);
    this.#root.append(
      make('section', { role: 'region', ariaLabel: 'paynow-elements debug' }, head, this.#body),
      this.#mark,
    );
    for (const type of ['scroll', 'resize']) addEventListener(type, this.#place, { capture: true, passive: true });
  }

  /** Shows a report; what it has in common with the last one stays as it is, focus included. */
  show({ findings, summary, facts }: Report): void {
    if (!this.#host.isConnected) (document.body ?? document.documentElement).append(this.#host);
    this.#root.querySelector('section')!.className = findings.length ? 'wrong' : 'well';
    if (this.#summary.textContent !== summary) this.#summary.textContent = summary;
    const items = findings.map((finding) => this.#item(finding));
    const hadFocus = this.#list.contains(this.#root.activeElement);
    for (const [key, item] of this.#items)
      if (!items.includes(item)) {
        item.remove();
        this.#items.delete(key);
      }
    let at = this.#list.firstChild;
    for (const item of items)
      if (item === at) at = at.nextSibling;
      else this.#list.insertBefore(item, at);
    if (hadFocus && !this.#root.activeElement) this.#fold.focus();
    if (this.#marked && !findings.some((finding) => finding.at.includes(this.#marked!))) this.#highlight();
    this.#facts.replaceChildren(...facts.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]));
    this.#place();
  }

  /** Takes the panel off the page. */
  remove(): void {
    for (const type of ['scroll', 'resize']) removeEventListener(type, this.#place, { capture: true });
    this.#host.remove();
  }

  #item({ problem, fix, markup, at }: Finding): HTMLLIElement {
    const key = JSON.stringify([problem, fix, markup, at.map(nameOf)]);
    const known = this.#items.get(key);
    const places = at.slice(0, MOST_PLACES).map((element) => this.#button(element));
    const more = at.length > MOST_PLACES ? [make('span', {}, `and ${at.length - MOST_PLACES} more`)] : [];
    if (known) {
      const list = known.querySelector('.places');
      // the elements may be others of the same names
      if (list && !list.contains(this.#root.activeElement)) list.replaceChildren('Where: ', ...places, ...more);
      return known;
    }
    const item = make('li', {}, make('p', { className: 'problem' }, problem), make('p', {}, fix));
    if (markup) item.append(make('pre', {}, make('code', {}, markup)));
    if (at.length) item.append(make('p', { className: 'places' }, 'Where: ', ...places, ...more));
    this.#items.set(key, item);
    return item;
  }

  #button(element: Element): HTMLButtonElement {
    const button = make('button', { type: 'button', className: 'place' }, nameOf(element));
    button.onclick = () => {
      element.scrollIntoView({ block: 'center' });
      this.#highlight(element);
    };
    button.onfocus = button.onpointerenter = () => this.#highlight(element);
    button.onblur = button.onpointerleave = () => this.#highlight();
    return button;
  }

  #toggle(): void {
    const isFolded = this.#body.toggleAttribute('hidden');
    this.#fold.textContent = isFolded ? 'Unfold' : 'Fold';
  }

  #highlight(element?: Element): void {
    this.#marked = element;
    this.#place();
  }

  /** Lays the mark over the element: by a sheet, since a policy may forbid style attributes. */
  readonly #place = (): void => {
    const { x, y, width, height } = this.#marked?.getBoundingClientRect() ?? new DOMRect();
    this.#mark.hidden = !(width || height);
    const box = `top: ${y - 4}px; left: ${x - 4}px; width: ${width + 8}px; height: ${height + 8}px;`;
    this.#marks.replaceSync(this.#mark.hidden ? '' : `.mark { ${box} }`);
  };
}
