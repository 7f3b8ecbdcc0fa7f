import { textOf, type Finding, type Found, type Page } from './diagnose-page.js';

const IMAGES = { images: ['none'] };

/** Attributes that are one of a few words. */
const WORDS: Record<string, Record<string, string[]>> = {
  'paynow-cart': IMAGES,
  'paynow-cart-drawer': { ...IMAGES, placement: ['end', 'start'] },
  'paynow-add-button': { mode: ['increment', 'set'] },
  'paynow-checkout-button': { mode: ['redirect', 'overlay'], target: ['_self', '_blank', '_top'] },
};

/** Attributes that are numbers. */
const NUMBERS: Record<string, { pattern: RegExp; wanted: string; example: string }> = {
  'heading-level': { pattern: /^[1-6]$/, wanted: 'a whole number from 1 to 6', example: '2' },
  'max-quantity': { pattern: /^\d+$/, wanted: 'a whole number from 0', example: '10' },
};

/** What is written, where the property is no number, or none was given. */
function saidOf(element: Found, name: string): string {
  const text = textOf(element, name);
  const written = element.getAttribute(name)?.trim();
  return text === 'NaN' || written === '' ? (written ?? text) : text;
}

function* ofElement(element: Found): Generator<Finding> {
  const { localName: tag } = element;
  const at = [element];
  for (const [name, words] of Object.entries(WORDS[tag] ?? {})) {
    const text = textOf(element, name);
    if (text && !words.includes(text))
      yield {
        problem: `${name}="${text.slice(0, 60)}" means nothing.`,
        fix: `Write ${words.join(', ').replace(/, (?=\w+$)/, ' or ')}, or leave it out.`,
        markup: `<${tag} ${name}="${words.at(-1)!}">`,
        at,
      };
  }
  if (!WORDS[tag]?.images) return;
  for (const [name, { pattern, wanted, example }] of Object.entries(NUMBERS)) {
    const text = saidOf(element, name);
    if (text && !pattern.test(text))
      yield {
        problem: `${name}="${text.slice(0, 60)}" is not ${wanted}.`,
        fix: 'Write it like this.',
        markup: `<${tag} ${name}="${example}">`,
        at,
      };
  }
}

/** Attributes whose value means nothing, so that they do nothing. */
export const valueFindings = ({ elements }: Page): Finding[] => elements.flatMap((element) => [...ofElement(element)]);
