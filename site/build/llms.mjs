// The docs for language models: https://llmstxt.org
const SUMMARY = 'Web components that put a PayNow cart and checkout on any website: a script tag and three tags.';
const FACTS = `Things to know: elements act for one customer, whose token a server mints; never put an API key into a page. Amounts are
integers in minor units. Every element takes its customer from its own attributes, else from the cart it stands in, else
from the page's <paynow-store>. For tests and demos, paynow-elements/testing has a fake storefront.`;

const documents = (group) => group.pages.filter(({ text }) => text);

export const llms = ({ groups }) =>
  [
    `# paynow-elements\n\n> ${SUMMARY}\n\n${FACTS}`,
    ...groups
      .filter((group) => documents(group).length)
      .map(({ title, ...group }) => {
        const links = documents(group).map(
          ({ title, address, description }) => `- [${title}](${address.replace(/html$/, 'md')}): ${description}`,
        );
        return `## ${title}\n\n${links.join('\n')}`;
      }),
  ].join('\n\n') + '\n';

export const llmsFull = ({ groups }) =>
  [`# paynow-elements\n\n> ${SUMMARY}\n\n${FACTS}\n`, ...groups.flatMap(documents).map(({ path, text }) => `<!-- ${path} -->\n\n${text}`)].join('\n'); // prettier-ignore
