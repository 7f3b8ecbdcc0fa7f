import { css } from './base-element.js';

/** The lines of a cart, its foot, and what stands in their place. */
export const lineStyles = css`
  .line,
  .foot,
  .whole {
    display: grid;
    padding-block: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }
  .line {
    --_image: var(--paynow-image-size, 56px);
    grid-template: 'img name price' 'img meta meta' 'img act act' / var(--_image) 1fr auto;
    column-gap: calc(var(--_space) * 1.5);
  }
  /* a cart of any length costs what is seen of it; one of usual length is laid out as a whole */
  li:nth-child(n + 20) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_control) + 5em);
    overflow-clip-margin: 24px;
  }
  .img {
    grid-area: img;
    display: grid;
    place-items: center;
    inline-size: var(--_image);
    block-size: var(--_image);
    border-radius: calc(var(--_radius) * 0.667);
    overflow: hidden;
    background: var(--_tint);
  }
  /* a size that is not given outright: Chromium draws no sign of its own in such a picture if it can't be had */
  img {
    inline-size: 100%;
    min-block-size: 100%;
    max-block-size: 100%;
    object-fit: cover;
  }
  .avatar {
    --_image: 1.5em;
    grid-area: auto;
  }
  .info {
    display: contents;
  }
  .name {
    grid-area: name;
    justify-self: start;
  }
  [href]:hover {
    text-decoration: underline;
  }
  .prices {
    grid-area: price;
    display: flex;
    flex-wrap: wrap;
    place-content: start end;
    align-items: baseline;
    column-gap: var(--_space);
    max-inline-size: 9em;
  }
  s {
    order: -1;
  }
  .meta {
    grid-area: meta;
    display: grid;
    gap: calc(var(--_space) * 0.5);
    margin-block-start: calc(var(--_space) * 0.5);
  }
  .act {
    grid-area: act;
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .gone .img {
    filter: grayscale(1);
    opacity: 0.45;
  }
  .foot {
    gap: calc(var(--_space) * 2);
    align-items: start;
  }
  [part='summary'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: calc(var(--_space) * 2);
  }
  [part='total'] {
    margin-inline-start: auto;
    font-size: 1.467em;
    text-align: end;
  }
  [part='tax-note'],
  .pay {
    position: relative;
    inline-size: 100%;
  }
  /* what it says for now takes the place of a longer sentence, and no more room */
  .wait {
    visibility: hidden;
  }
  .wait + span {
    position: absolute;
    inset: 0;
  }
  .pay {
    display: grid;
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .whole {
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: var(--_space);
    padding-block: calc(var(--_space) * 4);
    text-align: center;
  }
  .whole .btn {
    margin-block-start: var(--_space);
  }
  .muted {
    max-inline-size: 30ch;
  }
  .disc {
    padding: 0.6em;
    border-radius: calc(var(--_radius) * 9);
    font-size: 1.3em;
  }
  [part='badge'] {
    padding: 0.1em 0.6em;
  }
  [part='badge'],
  .avatar {
    border-radius: calc(var(--_radius) * 0.5);
  }
  .slots {
    inline-size: 176px;
    fill: var(--_tint);
    stroke: var(--_border);
  }
  .pick {
    fill: var(--_surface);
    stroke: var(--_text);
  }
`;
