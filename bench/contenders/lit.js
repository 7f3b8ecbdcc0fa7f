// The same cart and add button in plain Lit, as its documentation would have it: what the library alone costs.
import { html, LitElement, unsafeCSS } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { add, count, follow, money, setQuantity, start, store, styles } from './store.js';

class LitCart extends LitElement {
  static styles = unsafeCSS(styles);

  connectedCallback() {
    super.connectedCallback();
    start(this);
    this.leave = follow(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.leave();
  }

  line(line, index) {
    const set = (quantity) => () => setQuantity(line, quantity);
    return html`<li part="line" class=${index > 15 ? 'far' : ''}>
      <img alt="" loading="lazy" src=${line.image_url} />
      <div>
        <div>${line.name}</div>
        <div part="price">${money(line.price)}</div>
      </div>
      <div>
        <button part="quantity-decrement" aria-label="Less" @click=${set(line.quantity - 1)}>−</button
        ><input part="quantity-input" aria-label="Quantity" .value=${live(`${line.quantity}`)} /><button
          part="quantity-increment"
          aria-label="More"
          @click=${set(line.quantity + 1)}
        >
          +</button
        ><button part="remove" aria-label="Remove" @click=${set(0)}>×</button>
      </div>
    </li>`;
  }

  render() {
    const { cart } = store;
    return html`<h2>Cart <span part="count">${count()}</span></h2>
      <ul>
        ${repeat(
          cart?.lines ?? [],
          ({ line_key }) => line_key,
          (line, index) => this.line(line, index),
        )}
      </ul>
      <p>Total <b part="total">${cart ? money(cart.total) : ''}</b></p>
      <button>Check out</button>`;
  }
}

class LitAddButton extends LitElement {
  render() {
    return html`<button part="button" @click=${() => add(this.getAttribute('product-id'))}><slot></slot></button>`;
  }
}

customElements.define('lit-cart', LitCart);
customElements.define('lit-add-button', LitAddButton);
