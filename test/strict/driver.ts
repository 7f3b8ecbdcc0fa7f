// In a strict page: collects whatever the browser refuses, and does what the test asks for by message. A frame in a
// sandbox has an origin of its own, so messages are the one way in.
import type { PaynowCart } from '../../src/index.js';

const violations: string[] = [];
const failures: string[] = [];
const events: { type: string; kind?: string }[] = [];
let stay = false;

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) => {
  violations.push(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}`);
});
addEventListener(
  'error',
  ({ message, target }) => failures.push(message || `could not load ${(target as HTMLScriptElement).src}`),
  true,
);
addEventListener('unhandledrejection', ({ reason }) => failures.push(`unhandled: ${reason}`));
for (const level of ['error', 'warn'] as const) {
  const write = console[level].bind(console);
  console[level] = (...words: unknown[]) => {
    failures.push(words.join(' '));
    write(...words);
  };
}
for (const type of [
  'paynow-added',
  'paynow-quantity-changed',
  'paynow-removed',
  'paynow-error',
  'paynow-checkout-created',
])
  document.addEventListener(type, (event) => {
    events.push({ type, kind: (event as CustomEvent<{ kind?: string }>).detail.kind });
    if (type === 'paynow-checkout-created' && stay) event.preventDefault();
  });

const text = (node: Node): string => {
  if (node instanceof Text) return node.data;
  if (/^(STYLE|SCRIPT|TEMPLATE)$/.test(node.nodeName)) return '';
  if (node instanceof HTMLSlotElement && node.assignedNodes().length) return node.assignedNodes().map(text).join(' ');
  return [...((node as Element).shadowRoot ?? node).childNodes].map(text).join(' ');
};
const first = (tag: string): HTMLElement => document.querySelector<HTMLElement>(tag)!;
const part = (tag: string, name: string): HTMLElement | null =>
  (first(tag).shadowRoot ?? first(tag)).querySelector(`[part~=${name}]`);

const report = () => {
  const { status, count } = first('paynow-cart') as PaynowCart;
  const link = part('paynow-checkout-button', 'link') as HTMLAnchorElement | null;
  const styled = getComputedStyle(part('paynow-add-button', 'button') ?? document.body).display;
  const seen = text(document.body).replace(/\s+/g, ' ').trim();
  return { violations, failures, events, seen, status, count, link: link?.href, styled };
};

const misbehave = () => {
  document.body.setAttribute('style', 'color: red');
  try {
    // by a name that no check of the sources finds
    Reflect.set(document.createElement('div'), 'innerHTML', '<p>');
  } catch {
    // as it should
  }
};

const DO: Record<string, (...args: never[]) => unknown> = {
  report,
  misbehave,
  click: (tag: string, name: string) => part(tag, name)!.click(),
  stay: () => void (stay = true),
  show: (persisted: boolean) => dispatchEvent(new PageTransitionEvent('pageshow', { persisted })),
};

addEventListener('message', ({ data, source }: MessageEvent<[id: number, name: string, ...args: never[]]>) => {
  const [id, name, ...args] = data;
  let answer: { result?: unknown; error?: string };
  try {
    answer = { result: DO[name]!(...args) };
  } catch (error) {
    answer = { error: String(error) };
  }
  source!.postMessage({ id, ...answer }, { targetOrigin: '*' });
});
