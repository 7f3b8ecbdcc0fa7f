import { css } from './base-element.js';

/**
 * The looks all elements share. A page sets `--paynow-*`, which inherit; they are never declared here, because a
 * declaration on :host would beat the page's. Private `--_x` is what the page said, else our default.
 *
 * @cssprop {<color>} --paynow-accent - The main button's colour, and that of what is picked out.
 * @cssprop {<color>} --paynow-on-accent - The text on the accent; 4.5:1 to it.
 * @cssprop {<color>} --paynow-surface - The background.
 * @cssprop {<color>} --paynow-text - The text.
 * @cssprop {<color>} --paynow-muted - Text of less weight; 4.5:1 to the surface.
 * @cssprop {<color>} --paynow-border - The lines between things.
 * @cssprop {<color>} --paynow-danger - What failed.
 * @cssprop {<color>} --paynow-focus - The outline of what has the focus; 3:1 to the surface.
 * @cssprop {<family-name>#} --paynow-font-family - The typeface; the page's own unless given.
 * @cssprop {<length>} --paynow-font-size - The size of the text.
 * @cssprop {<length>} --paynow-radius - The rounding of boxes; buttons have two thirds of it.
 * @cssprop {<length>} --paynow-space - The unit of all gaps.
 * @cssprop {<length>} --paynow-control-size - The least height and width of buttons and fields; 24px at the least.
 * @cssprop {<time>} --paynow-duration - How long a change of colour, and the slide of the drawer, takes.
 */
export const styles = css`
  :host {
    --_accent: var(--paynow-accent, light-dark(#2453d6, #3a67e8));
    --_on-accent: var(--paynow-on-accent, #fff);
    --_surface: var(--paynow-surface, light-dark(#fff, #16181d));
    --_text: var(--paynow-text, light-dark(#16181d, #f1f2f4));
    --_muted: var(--paynow-muted, color-mix(in oklab, var(--_text) 68%, var(--_surface)));
    --_border: var(--paynow-border, color-mix(in oklab, var(--_text) 15%, var(--_surface)));
    --_tint: color-mix(in oklab, var(--_text) 8%, var(--_surface));
    --_danger: var(--paynow-danger, light-dark(#b3261e, #ff9d94));
    --_radius: var(--paynow-radius, 12px);
    --_space: var(--paynow-space, 8px);
    --_control: max(24px, var(--paynow-control-size, 44px));
    display: block;
    font-family: var(--paynow-font-family, inherit);
    font-size: var(--paynow-font-size, max(14px, min(0.9375rem, 1.5em), min(1em, 15px)));
    line-height: 1.4;
    text-align: start;
  }
  /* browsers of 2023: a colour that they can't read would leave a button without any */
  @supports not (color: light-dark(red, red)) {
    :host {
      --_accent: var(--paynow-accent, #2453d6);
      --_surface: var(--paynow-surface, Canvas);
      --_text: var(--paynow-text, CanvasText);
    }
  }
  :host(:lang(ja)) {
    word-break: auto-phrase;
  }
  /* what the page draws around all that has the focus; the control inside has an outline of its own */
  :host(:focus) {
    outline: none !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    /* not inherited from the svg, whose own Safari multiplies by the page's zoom */
    stroke-width: 1.75;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  button {
    cursor: pointer;
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--paynow-focus, color-mix(in oklab, var(--_accent) 60%, var(--_text)));
    outline-offset: 2px;
  }
  svg {
    display: block;
    flex: none;
    inline-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .flip:dir(rtl) {
    scale: -1 1;
  }
  .spin {
    display: inline-block;
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 2px solid color-mix(in oklab, currentcolor 28%, transparent);
    border-block-start-color: currentcolor;
    border-radius: 50%;
    animation: spin 0.8s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  .btn,
  [part='label'] > [class] {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
  }
  .btn {
    min-block-size: var(--_control);
    min-inline-size: var(--_control);
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 2);
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.667);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    overflow-wrap: break-word;
    transition: background-color var(--paynow-duration, 160ms);
    /* two fast clicks on + are two clicks, and zoom into nothing */
    touch-action: manipulation;
  }
  /* an iPhone zooms into a field whose text is smaller */
  @supports (-webkit-touch-callout: none) {
    input[part] {
      font-size: max(16px, 1em);
    }
  }
  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  @supports (color: oklch(from red l c h)) {
    .primary:hover {
      background: color-mix(in oklab, var(--_accent) 86%, oklch(from var(--_on-accent) calc(1 - l) 0 0));
    }
  }
  .primary.off {
    background: var(--_tint);
    color: var(--_muted);
  }
  /* fixed: what is there for screen readers alone makes no box scroll */
  .vh {
    position: fixed;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .second {
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_text);
  }
  .second:hover {
    background: var(--_tint);
  }
  [part='count'] {
    padding: 0.1em 0.6em;
    border-radius: calc(var(--_radius) * 9);
    background: var(--_tint);
    font-size: 0.867em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .say,
  .warn,
  .note,
  .with {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_space);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .say,
  .warn,
  .note {
    font-size: 0.867em;
  }
  .say,
  .warn > svg {
    color: var(--_danger);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline: 3px solid Highlight;
    }
    .primary:not(.off) {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
    .primary.off {
      color: GrayText;
    }
    [part='count'],
    .warn,
    .note,
    .bar,
    .box {
      outline: 1px solid;
    }
  }
`;
