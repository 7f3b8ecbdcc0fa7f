import { css } from './base-element.js';

/** The field for promo codes, and the codes that are kept. */
export const promoStyles = css`
  [part='promo'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    align-content: start;
  }
  [part='promo-input'] {
    flex: 99;
    inline-size: 0;
    min-inline-size: min(8em, 100%);
    min-block-size: var(--_control);
    padding-inline: calc(var(--_space) * 1.5);
    border: 1px solid color-mix(in oklab, var(--_text) 55%, var(--_surface));
    border-radius: calc(var(--_radius) * 0.667);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  [part='promo-input'][aria-invalid] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  [part='promo-apply'] {
    flex: auto;
  }
  .chip {
    display: flex;
    align-items: center;
    padding-inline-start: calc(var(--_space) * 1.25);
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_tint);
    font-size: 0.867em;
    font-weight: 600;
  }
`;
