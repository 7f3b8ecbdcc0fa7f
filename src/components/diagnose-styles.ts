const css = (text: TemplateStringsArray): string => text[0]!;

/** The panel's looks: nothing of the page's but light and dark. */
export const styles = css`
  :host {
    all: initial;
    color-scheme: inherit;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  [hidden] {
    display: none !important;
  }
  section {
    --text: light-dark(#1b1d22, #eceef2);
    --quiet: light-dark(#545a66, #a9b0bd);
    --line: light-dark(#d5d9e0, #3c424d);
    --tint: light-dark(#f2f4f7, #2a2f38);
    --link: light-dark(#1d4bc4, #9dbcff);
    --state: light-dark(#177245, #5fd39b);
    position: fixed;
    z-index: 2147483647;
    inset-block-end: max(12px, env(safe-area-inset-bottom));
    inset-inline-end: 12px;
    display: flex;
    flex-direction: column;
    inline-size: min(36rem, 100vw - 24px);
    max-block-size: min(26rem, 60vh);
    border: 1px solid var(--line);
    border-block-start: 4px solid var(--state);
    border-radius: 10px;
    background: light-dark(#fff, #1d2128);
    box-shadow: 0 8px 30px rgb(0 0 0 / 25%);
    color: var(--text);
    font:
      14px/1.5 system-ui,
      sans-serif;
    text-align: start;
  }
  section.wrong {
    --state: light-dark(#b3261e, #ff9d94);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 8px 8px 14px;
  }
  .head > div {
    flex: 1;
    min-inline-size: 0;
  }
  h2 {
    color: var(--quiet);
    font:
      600 12px/1.4 system-ui,
      sans-serif;
  }
  .summary {
    color: var(--state);
    font-weight: 600;
  }
  button {
    border: 1px solid var(--line);
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--tint);
  }
  .head button {
    min-inline-size: 44px;
    min-block-size: 36px;
    padding: 0 10px;
  }
  :focus-visible {
    outline: 2px solid var(--link);
    outline-offset: 1px;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  .body {
    overflow: auto;
    overscroll-behavior: contain;
    border-block-start: 1px solid var(--line);
  }
  ol {
    list-style: none;
  }
  li {
    display: grid;
    gap: 6px;
    padding: 12px 14px;
    border-block-end: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .problem {
    font-weight: 600;
  }
  pre {
    padding: 8px 10px;
    border-radius: 6px;
    background: var(--tint);
    white-space: pre-wrap;
    user-select: all;
  }
  code,
  .place {
    font:
      13px/1.5 ui-monospace,
      Menlo,
      Consolas,
      monospace;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    color: var(--quiet);
  }
  .place {
    min-block-size: 28px;
    max-inline-size: 100%;
    padding: 0 8px;
    color: var(--link);
    text-align: start;
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 2px 14px;
    padding: 12px 14px 0;
    overflow-wrap: anywhere;
  }
  dt,
  .note {
    color: var(--quiet);
  }
  .note {
    padding: 8px 14px 12px;
  }
  .mark {
    position: fixed;
    z-index: 2147483646;
    border: 3px solid light-dark(#d6249f, #ff7ad0);
    border-radius: 6px;
    background: rgb(214 36 159 / 12%);
    pointer-events: none;
  }
  @media (width < 30rem) {
    section {
      inset-inline: 8px;
      inset-block-end: max(8px, env(safe-area-inset-bottom));
      inline-size: auto;
      max-block-size: 50vh;
    }
  }
  @media print {
    section {
      display: none;
    }
  }
  @media (forced-colors: active) {
    button,
    section,
    .mark {
      border-color: CanvasText;
    }
  }
`;
