import { attributesOf, isStore, nameOf, TAGS, type Finding, type Found, type Page } from './diagnose-page.js';

/** Letters alone: what is left of a name when its hyphens and case are forgotten. */
const bare = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** How many letters two names differ in. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === b[j] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}

/** The tag of ours that is meant, where one is near enough. */
const meant = (tag: string) =>
  TAGS.map((known) => ({ known, far: distance(bare(tag), bare(known)) }))
    .sort((a, b) => a.far - b.far)
    .find(({ known, far }) => far <= Math.min(4, (known.length - 'paynow-'.length) / 2))?.known;

function stranger(element: Element): Finding | undefined {
  const { localName: tag } = element;
  const at = [element];
  if (TAGS.includes(tag))
    return {
      problem: `<${tag}> was not registered, so it shows nothing.`,
      fix: 'Import the whole package, or define the element by its class.',
      markup: "import 'paynow-elements';",
      at,
    };
  const known = TAGS.find((name) => name.startsWith(`${tag}-`)) ?? meant(tag);
  // the page’s own has something in it: a framework’s component, or a tag that only styles know
  if (known ? element.childElementCount && bare(known) !== bare(tag) : element.childNodes.length) return undefined;
  return {
    problem: `There is no element <${tag}>.`,
    fix: known ? `It is written <${known}>.` : `There are ${TAGS.map((name) => `<${name}>`).join(', ')}.`,
    markup: known && `${nameOf(element).replace(tag, known)}</${known}>`,
    at,
  };
}

/** Tags that were never closed: in HTML `<a-b />` opens an element, and all that follows stands in it. */
function unclosed(element: Found): Finding[] {
  const { localName: tag } = element;
  const held = isStore(element)
    ? [...element.children].filter(({ localName }) => !/^(script|style|template|link|meta)$/.test(localName))
    : tag.endsWith('-button')
      ? [...element.querySelectorAll(TAGS.join())]
      : [];
  if (!held.length) return [];
  return [
    {
      problem: isStore(element)
        ? `What stands inside <paynow-store> is not shown, and ${nameOf(held[0]!)} does.`
        : `${nameOf(held[0]!)} stands inside ${nameOf(element)}, as if it were its label.`,
      fix: `Close <${tag}> by a tag of its own: “/>” closes nothing in HTML.`,
      markup: `<${tag}></${tag}>`,
      at: [element],
    },
  ];
}

/** Elements in a drawer or a cart that are not where it shows them. */
function misplaced(element: Found): Finding[] {
  const { localName: tag, isCart } = element;
  const ours = [...element.children].filter((child) => TAGS.includes(child.localName));
  const astray = tag === 'paynow-cart-drawer' && ours.find((child) => child.localName !== 'paynow-cart');
  if (astray)
    return [
      {
        problem: `${nameOf(astray)} stands in <${tag}> instead of in its cart.`,
        fix: 'Put a cart into the drawer, and it into that.',
        markup: `<${tag}> <paynow-cart> … </paynow-cart> </${tag}>`,
        at: [astray],
      },
    ];
  return (isCart ? ours : [])
    .filter((child) => !child.slot)
    .map((child) => ({
      problem: `${nameOf(child)} in <paynow-cart> is not shown, because it has no slot.`,
      fix: 'Say where in the cart it belongs.',
      markup: `<${child.localName} slot="${child.localName === 'paynow-checkout-button' ? 'checkout' : 'footer'}">`,
      at: [child],
    }));
}

/** Attributes that nobody reads, where it is clear which one is meant: product_id, productid. */
function misspelt(element: Found): Finding[] {
  const known = attributesOf(element);
  return element.getAttributeNames().flatMap((name) => {
    const right = known.find((other) => bare(other) === bare(name));
    if (!right || right === name) return [];
    return {
      problem: `${nameOf(element)} has an attribute ${name}, which nobody reads.`,
      fix: `It is written ${right}.`,
      markup: `<${element.localName} ${right}="…">`,
      at: [element],
    };
  });
}

/** A cart button, or an add button with `opens`, without its drawer. */
function drawerless(element: Found, { elements }: Page): Finding[] {
  const { localName: tag } = element;
  const name = tag === 'paynow-cart-button' ? 'for' : 'opens';
  const id = element.getAttribute(name);
  if (id === null && name === 'opens') return [];
  const drawers = elements.filter(({ localName }) => localName === 'paynow-cart-drawer');
  if (id ? drawers.some((drawer) => drawer.id === id) : drawers.length === 1) return [];
  return [
    {
      problem: id
        ? `There is no <paynow-cart-drawer> with the id “${id}”, so ${nameOf(element)} opens nothing.`
        : `${nameOf(element)} opens nothing: there ${drawers.length ? `are ${drawers.length} drawers, and it names none` : 'is no <paynow-cart-drawer>'}.`,
      fix: 'Give the drawer an id, and name it.',
      markup: `<${tag} ${name}="${id || 'cart'}"> <paynow-cart-drawer id="${id || 'cart'}"></paynow-cart-drawer>`,
      at: [element],
    },
  ];
}

/** What is wrong with the page's tags, whatever the API says. */
export function markupFindings(page: Page): Finding[] {
  return [
    ...page.strangers.map(stranger).filter((finding) => finding !== undefined),
    ...page.elements.flatMap((element) => [
      ...unclosed(element),
      ...misplaced(element),
      ...misspelt(element),
      ...drawerless(element, page),
    ]),
  ];
}
