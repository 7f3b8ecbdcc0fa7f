import type { Finding, Found } from './diagnose-page.js';

// what a template that was not filled in, or a script that had nothing, leaves behind
const PLACEHOLDER = /^(.*_TOKEN|TOKEN|YOUR.*|undefined|null|\[object \w+\]|)$|[{}<>%$]|…/i;

/** Whether a token is only the place for one. */
export const isPlaceholder = (token: string): boolean => PLACEHOLDER.test(token.trim());

/** Takes the tokens of the page out of all that is shown, whoever has put them there. */
export function hiding(elements: Found[]): (finding: Finding) => Finding {
  const tokens = elements
    .map(({ token }) => (token ?? '').trim().replace(/^customer\s+/i, ''))
    .filter((token) => token.length > 5 && !isPlaceholder(token));
  const hide = (text: string) => tokens.reduce((rest, token) => rest.replaceAll(token, '•••'), text);
  return (finding) => ({
    ...finding,
    problem: hide(finding.problem),
    fix: hide(finding.fix),
    markup: finding.markup && hide(finding.markup),
  });
}
