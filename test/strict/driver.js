// In a strict page: collects whatever the browser refuses, and does what the test asks for by message. A frame in a
// sandbox has an origin of its own, so messages are the one way in.
/* eslint-env browser */
'use strict';
{
  const violations = [];
  const failures = [];
  const events = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) => {
    violations.push(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}`);
  });
  addEventListener('error', (event) => failures.push(event.message || `could not load ${event.target.src}`), true);
  addEventListener('unhandledrejection', ({ reason }) => failures.push(`unhandled: ${reason}`));
  for (const level of ['error', 'warn']) {
    const write = console[level].bind(console);
    console[level] = (...words) => {
      failures.push(words.join(' '));
      write(...words);
    };
  }
  let stay = false;
  for (const type of ['paynow-added', 'paynow-quantity-changed', 'paynow-removed', 'paynow-error', 'paynow-checkout-created'])
    document.addEventListener(type, (event) => {
      events.push({ type, kind: event.detail.kind });
      if (type === 'paynow-checkout-created' && stay) event.preventDefault();
    });

  const text = (node) => {
    if (node instanceof Text) return node.data;
    if (/^(STYLE|SCRIPT|TEMPLATE)$/.test(node.nodeName)) return '';
    if (node instanceof HTMLSlotElement && node.assignedNodes().length) return node.assignedNodes().map(text).join(' ');
    return [...(node.shadowRoot ?? node).childNodes].map(text).join(' ');
  };
  const part = (host, name) => (host.shadowRoot ?? host).querySelector(`[part~=${name}]`);

  const DO = {
    report: () => ({
      violations,
      failures,
      events,
      seen: text(document.body).replace(/\s+/g, ' ').trim(),
      status: document.querySelector('paynow-cart').status,
      count: document.querySelector('paynow-cart').count,
      link: part(document.querySelector('paynow-checkout-button'), 'link')?.href,
      styled: getComputedStyle(part(document.querySelector('paynow-add-button'), 'button') ?? document.body).display,
    }),
    click: (tag, name) => part(document.querySelector(tag), name).click(),
    stay: () => void (stay = true),
    show: (persisted) => dispatchEvent(new PageTransitionEvent('pageshow', { persisted })),
    misbehave: () => {
      document.body.setAttribute('style', 'color: red');
      try {
        document.createElement('div').innerHTML = '<p>';
      } catch {
        // as it should
      }
    },
  };
  addEventListener('message', ({ data: [id, name, ...args], source }) => {
    let answer;
    try {
      answer = { result: DO[name](...args) };
    } catch (error) {
      answer = { error: String(error) };
    }
    source.postMessage({ id, ...answer }, '*');
  });
}
