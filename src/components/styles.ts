import { css } from './base-element.js';

/**
 * The looks all elements share. A page sets `--paynow-*`, which inherit; they are never declared here, because a
 * declaration on :host would beat the page's. Private `--_x` is what the page said, else our default.
 */
export const styles = css`
  :host {
    --_accent: var(--paynow-accent, light-dark(#2453d6, #3a67e8));
    --_on-accent: var(--paynow-on-accent, #fff);
    --_surface: var(--paynow-surface, light-dark(#fff, #16181d));
    --_text: var(--paynow-text, light-dark(#16181d, #f1f2f4));
    --_muted: var(--paynow-muted, color-mix(in oklab, var(--_text) 68%, var(--_surface)));
    --_border: var(--paynow-border, color-mix(in oklab, var(--_text) 15%, var(--_surface)));
    --_danger: var(--paynow-danger, light-dark(#b3261e, #ff9d94));
    --_success: var(--paynow-success, light-dark(#0b6e3d, #6fdba4));
    --_focus: var(--paynow-focus, color-mix(in oklab, var(--_accent) 60%, var(--_text)));
    --_r: var(--paynow-radius, 12px);
    --_s: var(--paynow-space, 8px);
    --_ctl: var(--paynow-control-size, 44px);
    --_time: var(--paynow-duration, 160ms);
    --_r-ctl: calc(var(--_r) * 0.667);
    --_r-tiny: calc(var(--_r) * 0.5);
    --_r-pill: min(999px, var(--_r) * 99);
    --_tint: color-mix(in oklab, var(--_text) 5%, var(--_surface));
    --_hover: color-mix(in oklab, var(--_text) 9%, var(--_surface));
    --_danger-tint: color-mix(in oklab, var(--_danger) 8%, var(--_surface));
    display: block;
    font-family: var(--paynow-font-family, inherit);
    font-size: var(--paynow-font-size, 0.9375rem);
    line-height: 1.4;
    text-align: start;
    letter-spacing: normal;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button,
  input {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  svg {
    display: block;
    flex: none;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .i {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .i.s {
    inline-size: 1.125em;
    block-size: 1.125em;
  }
  .flip:dir(rtl) {
    transform: scaleX(-1);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_s);
    min-block-size: var(--_ctl);
    min-inline-size: var(--_ctl);
    padding: calc(var(--_s) * 0.75) calc(var(--_s) * 2);
    border: 1px solid transparent;
    border-radius: var(--_r-ctl);
    background: none;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    overflow-wrap: break-word;
    transition:
      background-color var(--_time),
      border-color var(--_time),
      color var(--_time);
  }
  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    background: color-mix(in oklab, var(--_accent) 86%, oklch(from var(--_on-accent) calc(1 - l) 0 0));
  }
  .second {
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_text);
  }
  .second:hover,
  .quiet:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .quiet {
    color: var(--_muted);
    font-weight: 500;
  }
  .btn[aria-disabled='true'] {
    cursor: default;
  }
  .primary.off {
    background: var(--_hover);
    color: var(--_muted);
    cursor: default;
  }
  .spin,
  [part~='spinner'] {
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 2px solid color-mix(in oklab, currentColor 28%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
    flex: none;
    animation: spin 0.8s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  .say {
    display: flex;
    gap: calc(var(--_s) * 0.75);
    font-size: 0.867em;
    color: var(--_danger);
    overflow-wrap: anywhere;
  }
  .say > .i {
    margin-block-start: 0.1em;
  }
  .say > span {
    text-wrap: balance;
  }
  [part~='error-trace'] {
    color: var(--_muted);
    font-family: ui-monospace, monospace;
    font-size: 0.8em;
    overflow-wrap: anywhere;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .primary {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
      border-color: ButtonText;
    }
    .second {
      border-color: ButtonBorder;
    }
    .primary.off {
      background: ButtonFace;
      color: GrayText;
      border-color: GrayText;
    }
    :focus-visible {
      outline: 3px solid Highlight;
    }
  }
`;
