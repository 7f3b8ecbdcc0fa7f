import { addressOf, isAccepted, nameOf, shown, textOf, type Finding, type Found, type Page } from './diagnose-page.js';

const LEAST_CONTRAST = 4.5;

const isJson = (text: string, isList: boolean): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return Object(value) === value && Array.isArray(value) === isList;
  } catch {
    return false;
  }
};

/** How the text of an attribute can be wrong. */
interface Rule {
  isRight: (text: string) => boolean;
  wanted: string;
  example: string;
}

const anId = (example: string): Rule => ({
  isRight: (text) => /^\d{1,20}$/.test(text),
  wanted: 'a number of up to 20 digits',
  example,
});

/** Attributes whose text can be wrong, what they should be, and an example. */
const ATTRIBUTES: Record<string, Rule> = {
  'product-id': anId('411486491630370816'),
  'gameserver-id': anId('411486491630372001'),
  'coupon-id': anId('411486491630373001'),
  'gift-to-customer-id': anId('411486491630374001'),
  quantity: { isRight: (text) => /^0*[1-9]\d*$/.test(text), wanted: 'a whole number from 1', example: '1' },
  'custom-variables': {
    isRight: (text) => isJson(text, false),
    wanted: 'a JSON object, with double quotes inside',
    example: '{"colour":"red"}',
  },
  lines: {
    isRight: (text) => isJson(text, true),
    wanted: 'a JSON array, with double quotes inside',
    example: '[{"product_id":"411486491630370816"}]',
  },
};

function attributesOf(element: Found): Finding[] {
  const { localName: tag } = element;
  return Object.entries(ATTRIBUTES).flatMap(([name, { isRight, wanted, example }]) => {
    const text = textOf(element, name);
    if (!text || isRight(text)) return [];
    return {
      problem: `${name}="${text.slice(0, 60)}" is not ${wanted}.`,
      fix: name === 'product-id' ? 'Copy the product’s id from PayNow’s dashboard.' : 'Write it like this.',
      markup: `<${tag} ${name}='${example}'>`.replace(/'([^"]*)'/, '"$1"'),
      at: [element],
    };
  });
}

function* ofButton(element: Found): Generator<Finding> {
  const { localName: tag } = element;
  const at = [element];
  const has = (name: string) => !!textOf(element, name);
  const form = element.closest('form');
  const isAdd = tag === 'paynow-add-button';
  // told already
  const isMisspelt = element.getAttributeNames().some((name) => /^product_?id$/i.test(name));
  if (isAdd && !has('product-id') && !isMisspelt && !form?.elements.namedItem('product_id'))
    yield {
      problem: 'An add button has no product-id, so there is nothing to add.',
      fix: 'Copy the product’s id from PayNow’s dashboard.',
      markup: '<paynow-add-button product-id="411486491630370816"></paynow-add-button>',
      at,
    };
  yield* attributesOf(element);
  if (has('gift-to-platform') !== has('gift-to-id') && !form)
    yield {
      problem: `${has('gift-to-id') ? 'gift-to-id' : 'gift-to-platform'} stands alone: a gift needs both platform and id.`,
      fix: 'Write both.',
      markup: `<${tag} gift-to-platform="steam" gift-to-id="76561197960287930">`,
      at,
    };
  if (isAdd) return;
  if ((element as Found & { autoRedirect?: boolean }).autoRedirect && !has('return-url'))
    yield {
      problem: 'auto-redirect without return-url: no checkout can be made.',
      fix: 'Say where the checkout page shall go.',
      markup: '<paynow-checkout-button auto-redirect return-url="/thanks">',
      at,
    };
  for (const name of ['return-url', 'cancel-url']) {
    const text = textOf(element, name);
    const url = addressOf(text, document.baseURI);
    if (text && !(url && isAccepted(url)))
      yield {
        problem: `The ${name} ${url ? shown(url) : `“${text.slice(0, 60)}”`} will be refused: it is neither https nor on this site.`,
        fix: 'Use https, or a path on this site.',
        markup: `<paynow-checkout-button ${name}="/thanks">`,
        at,
      };
  }
}

/** The relative luminance by WCAG 2 of what the browser paints for a colour; undefined for one that is seen through. */
function luminance(color: string): number | undefined {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [alpha, ...parts] = [...context.getImageData(0, 0, 1, 1).data].reverse();
  const [b, g, r] = parts.map((byte) => (byte > 10 ? ((byte / 255 + 0.055) / 1.055) ** 2.4 : byte / 3294.6));
  return alpha === 255 ? 0.2126 * r! + 0.7152 * g! + 0.0722 * b! : undefined;
}

/** Whether it is in an element that has no slot for it now, as a cart that is empty has none for a checkout button. */
function isUnslotted(element: Element): boolean {
  const { parentElement } = element;
  return !!parentElement && ((parentElement.shadowRoot && !element.assignedSlot) || isUnslotted(parentElement));
}

function contrastOf(element: Element): number | undefined {
  const button = element.shadowRoot?.querySelector('.primary:not(.off, :hover)');
  if (!button || isUnslotted(element)) return undefined;
  const { backgroundColor, color } = getComputedStyle(button);
  // nor has it colours in an element whose shadow root is closed
  if (!backgroundColor) return undefined;
  const [a, b] = [luminance(backgroundColor), luminance(color)];
  return a === undefined || b === undefined ? undefined : (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const buttonsOf = ({ elements }: Page) =>
  elements.filter(({ localName }) => /^paynow-(add|checkout)-button$/.test(localName));

/** The checkout buttons that carts have of their own, those of drawers among them, each with the element of the page. */
const ownButtonsOf = ({ elements }: Page) =>
  elements.flatMap((element) =>
    [element, ...(element.shadowRoot?.querySelectorAll('paynow-cart') ?? [])].flatMap(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('paynow-checkout-button') ?? [])].map((button) => ({
        element,
        button,
        name: `the checkout button of ${nameOf(element)}`,
      })),
    ),
  );

/** Colours of the page that make a button hard to read. */
export function contrastFindings(page: Page): Finding[] {
  const buttons = buttonsOf(page).map((element) => ({ element, button: element, name: nameOf(element) }));
  const pale = [...buttons, ...ownButtonsOf(page)].flatMap(({ element, button, name }) => {
    const contrast = contrastOf(button);
    return contrast !== undefined && contrast < LEAST_CONTRAST ? [{ element, name, contrast }] : [];
  });
  const [worst] = pale.sort((a, b) => a.contrast - b.contrast);
  if (!worst) return [];
  return [
    {
      problem: `The label of ${worst.name} is hard to read: a contrast of ${worst.contrast.toFixed(2)}, where ${LEAST_CONTRAST} is the least.`,
      fix: 'Choose a darker --paynow-accent, or another --paynow-on-accent for the text on it.',
      markup: ':root { --paynow-accent: #2453d6; --paynow-on-accent: #fff; }',
      at: pale.map(({ element }) => element),
    },
  ];
}

/** What is wrong with the attributes of buttons, found before anybody clicks. */
export const buttonFindings = (page: Page): Finding[] => buttonsOf(page).flatMap((element) => [...ofButton(element)]);
