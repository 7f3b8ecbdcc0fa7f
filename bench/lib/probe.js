// Runs in the page before anything of it: counts what moves, and tells when something was painted. Changes nothing.
(() => {
  const probe = (window.probe = { shift: 0, long: [], touched: 0, tag: undefined });
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('layout-shift', (entry) => (probe.shift += entry.hadRecentInput ? 0 : entry.value));
  watch('longtask', (entry) => probe.long.push(entry.duration));

  // every shadow root is watched from its birth, for the count of what a change touches
  const roots = [document];
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    return root;
  };
  const size = (node) => 1 + [...node.childNodes].reduce((sum, child) => sum + size(child), 0);
  const counter = new MutationObserver((records) => {
    for (const { type, addedNodes, removedNodes } of records)
      probe.touched +=
        type === 'childList' ? [...addedNodes, ...removedNodes].reduce((sum, node) => sum + size(node), 0) : 1;
  });
  const everything = { childList: true, subtree: true, characterData: true, attributes: true };

  // a task after the frame's callbacks comes when the frame was painted
  const { port1, port2 } = new MessageChannel();
  const painted = () =>
    new Promise((resolve) => {
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const task = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  const cart = () => document.querySelector(`${probe.tag}-cart`)?.shadowRoot;
  const parts = (name) => cart()?.querySelectorAll(`[part~=${name}]`) ?? [];
  const number = (text) => Number(/\d+/.exec(text ?? '')?.[0] ?? NaN);
  const count = () => number(parts('count')[0]?.textContent);

  /** When `done` held at the end of a frame; the frames are counted from this call on. */
  const until = async (done, limit = 60_000) => {
    for (const start = performance.now(); performance.now() - start < limit;) {
      const at = await painted();
      if (done()) return at;
      await frame();
    }
    throw new Error('it never came');
  };

  probe.cartPainted = (lines) =>
    until(() => parts('line').length === lines && /\d/.test(parts('total')[0]?.textContent ?? ''));

  // clicks are made in a frame, so that nobody waits for the next one who can do it at once
  probe.add = async (index) => {
    const button = document.querySelectorAll(`${probe.tag}-add-button`)[index].shadowRoot.querySelector('button');
    // a busy button takes no click
    await until(() => button.getAttribute('aria-disabled') !== 'true');
    const before = count();
    await frame();
    const start = performance.now();
    button.click();
    const shown = (await until(() => count() === before + 1)) - start;
    await task(60);
    return shown;
  };

  probe.change = async (index, counting) => {
    const line = parts('line')[index];
    const field = line.querySelector('[part~=quantity-input]');
    const wanted = `${Number(field.value) + 1}`;
    const more = line.querySelector('[part~=quantity-increment]');
    probe.touched = 0;
    if (counting) for (const root of roots) counter.observe(root, everything);
    await frame();
    const start = performance.now();
    more.click();
    const shown = (await until(() => field.value === wanted)) - start;
    await task(counting ? 600 : 60);
    counter.disconnect();
    return counting ? probe.touched : shown;
  };

  probe.changes = async (times) => {
    for (let i = 0; i < times; i++) {
      const line = parts('line')[0];
      line.querySelector(i % 2 ? '[part~=quantity-decrement]' : '[part~=quantity-increment]').click();
      await task(i % 25 ? 4 : 30);
    }
    await task(600);
  };
})();
