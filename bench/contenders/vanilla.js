// A cart and an add button by hand, without a library: about the least that a browser needs for it.
import { add, count, follow, money, setQuantity, start, store, styles } from './store.js';

const template = (html) => Object.assign(document.createElement('template'), { innerHTML: html });

const frame = template(
  '<h2>Cart <span part="count">0</span></h2><ul></ul><p>Total <b part="total"></b></p><button>Check out</button>',
);
const row = template(
  `<li part="line"><img alt="" loading="lazy"><div><div></div><div part="price"></div></div><div><button
  part="quantity-decrement" aria-label="Less">−</button><input part="quantity-input" aria-label="Quantity"><button
  part="quantity-increment" aria-label="More">+</button><button part="remove" aria-label="Remove">×</button></div></li>`,
);
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

const write = (node, text) => {
  if (node.data !== text) node.data = text;
};

const textOf = (element) => element.appendChild(new Text());

class VanillaCart extends HTMLElement {
  #rows = new Map();

  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(frame.content.cloneNode(true));
    this.list = root.querySelector('ul');
    this.count = root.querySelector('[part=count]').firstChild;
    this.total = textOf(root.querySelector('b'));
    this.list.addEventListener('click', ({ target }) => {
      const step = { 'quantity-increment': 1, 'quantity-decrement': -1, remove: -Infinity }[
        target.getAttribute('part')
      ];
      const line = target.closest('li').line;
      if (step) setQuantity(line, Math.max(0, line.quantity + step));
    });
    start(this);
    follow(() => this.draw());
  }

  make(key, far) {
    const item = row.content.firstElementChild.cloneNode(true);
    const [image, words] = item.children;
    if (far) item.className = 'far';
    const made = {
      item,
      image,
      name: textOf(words.firstElementChild),
      price: textOf(words.lastElementChild),
      quantity: item.querySelector('input'),
    };
    this.#rows.set(key, made);
    return made;
  }

  draw() {
    write(this.count, `${count()}`);
    const { cart } = store;
    if (!cart) return;
    const keys = new Set(cart.lines.map((line) => line.line_key));
    for (const [key, { item }] of this.#rows) if (!keys.has(key)) this.#rows.delete(key) && item.remove();
    const added = new DocumentFragment();
    cart.lines.forEach((line, index) => {
      const known = this.#rows.get(line.line_key);
      const { item, image, name, price, quantity } = known ?? this.make(line.line_key, index > 15);
      item.line = line;
      if (!known) {
        image.src = line.image_url;
        added.append(item);
      }
      write(name, line.name);
      write(price, money(line.price));
      if (quantity.value !== `${line.quantity}`) quantity.value = line.quantity;
    });
    if (added.firstChild) this.list.append(added);
    write(this.total, money(cart.total));
  }
}

class VanillaAddButton extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<button part="button"><slot></slot></button>';
    root.firstChild.addEventListener('click', () => add(this.getAttribute('product-id')));
  }
}

customElements.define('vanilla-cart', VanillaCart);
customElements.define('vanilla-add-button', VanillaAddButton);
