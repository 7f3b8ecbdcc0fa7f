import { css } from './base-element.js';

/**
 * The cart. Its layout follows its own width in em of its text, so that larger text takes the narrower layout.
 *
 * @cssprop {<color>} --paynow-success - What is saved in a sale; 4.5:1 to the surface.
 * @cssprop {<length>} --paynow-image-size - The width and height of a line's picture; by default less in a narrow cart.
 */
export const cartStyles = css`
  :host {
    inline-size: 100%;
    overflow-wrap: anywhere;
  }
  /* The container is inside the host, so that the host keeps its own width in any flex or grid row. */
  [part='base'] {
    container: paynow / inline-size;
    /* a container has no width of its own: in a float, a table's cell or a row it would be as narrow as a letter */
    contain-intrinsic-inline-size: 14em;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    /* what stands in it has text of its size */
    --paynow-font-size: 1em;
    /* here, since a page's rule for * is one for the host, too */
    color: var(--_text);
    line-height: 1.4;
    text-align: start;
    font-variant-numeric: tabular-nums;
    text-wrap: balance;
  }
  .in {
    --_pad: calc(var(--_space) * 2);
    padding-inline: var(--_pad);
  }
  b,
  .name,
  .title,
  [part='badge'],
  [part='sale'],
  [part='price'],
  [part='total-label'] {
    font-weight: 600;
  }
  [part='heading'],
  [part='total'] {
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.25;
  }
  .meta > *,
  [part='clear'] {
    font-size: 0.867em;
  }
  s,
  .small,
  .saving,
  [part='tax-note'] {
    color: var(--_muted);
    font-size: 0.867em;
  }
  .meta,
  .muted,
  .quiet,
  .fixed,
  .off input,
  .img,
  [part='removed'],
  [part='error-trace'],
  .updating {
    color: var(--_muted);
  }
  b,
  .warn,
  [part='badge'] {
    color: var(--_text);
  }
  [part='sale'] {
    color: var(--paynow-success, light-dark(#0b6e3d, #6fdba4));
  }
  [part='error-trace'] {
    font-family: ui-monospace, monospace;
    font-size: 0.8em;
  }
  .quiet {
    font-weight: 500;
  }
  .quiet:hover {
    background: var(--_tint);
    color: var(--_text);
  }
  /* the glyph, not the target, meets the edge */
  [part='remove'] {
    margin-inline: auto max(var(--_pad) * -1, (1.25em - var(--_control)) / 2);
    padding: 0;
  }
  [part='heading'] {
    flex: none;
    max-inline-size: calc(100% - 3.3em);
    padding-block: 0.5em;
  }
  [part='clear'] {
    margin-inline: auto calc(var(--_space) * -1);
    padding-inline: var(--_space);
    text-align: end;
  }
  /* the edge is painted, so it takes no room and the targets stay whole */
  .qty {
    display: flex;
    max-inline-size: 100%;
    border-radius: calc(var(--_radius) * 0.667);
    outline: 1px solid var(--_border);
    outline-offset: -1px;
  }
  .chip .btn,
  .qty > * {
    padding: 0;
    border: 0;
  }
  .qty input {
    field-sizing: content;
    max-inline-size: 7.5em;
  }
  .qty button {
    flex: none;
  }
  .qty [aria-invalid] {
    box-shadow: inset 0 0 0 2px var(--_danger);
  }
  .fixed {
    align-items: center;
    min-block-size: var(--_control);
    outline: 0;
  }
  .quiet:focus-visible,
  .qty :focus-visible {
    outline-offset: -3px;
  }
  .head,
  .row,
  .act,
  .saving {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  .head,
  .row,
  .act {
    flex-wrap: wrap;
  }
  .head {
    min-block-size: calc(var(--_control) + var(--_space) * 2);
    padding-block: var(--_space);
  }
  .warn .row {
    grid-column: 2;
  }
  .warn,
  .note {
    padding: var(--_space);
    border-radius: calc(var(--_radius) * 0.667);
  }
  .note,
  .disc,
  [part='badge'] {
    background: var(--_tint);
  }
  .warn,
  .bad,
  [part='remove']:hover {
    background: color-mix(in oklab, var(--_danger) 8%, var(--_surface));
  }
  .bad,
  [part='remove']:hover {
    color: var(--_danger);
  }
  .off [aria-disabled='true'] {
    color: color-mix(in oklab, var(--_text) 45%, var(--_surface));
  }
  .head ~ .warn,
  .note {
    margin-block-end: calc(var(--_space) * 1.5);
  }
`;
