// Markdown to the HTML of a page: headings that can be linked to, coloured code, links that lead within the site, tables
// that a phone can show.
import GithubSlugger from 'github-slugger';
import hljs from 'highlight.js/lib/common';
import { Marked } from 'marked';
import { escape } from '../../demo/server/html.mjs';
import { addressOf, targetOf, wayTo } from './docs.mjs';

const LANGUAGES = {
  html: 'xml',
  vue: 'xml',
  svelte: 'xml',
  astro: 'xml',
  jsx: 'javascript',
  tsx: 'typescript',
  sh: 'bash',
};

/** Code with its words marked up; a language that nobody knows stays plain. */
export function highlight(code, name = '') {
  const language = LANGUAGES[name] ?? name;
  return hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : escape(code);
}

export const codeBlock = (code, language) =>
  `<div class="code"><pre tabindex="0"><code>${highlight(code, language)}</code></pre></div>\n`;

const plain = (tokens) =>
  tokens.map((token) => (token.tokens ? plain(token.tokens) : (token.text ?? token.raw))).join(''); // prettier-ignore

const unescaped = (text) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]);

const inlineText = (tokens) => unescaped(plain(tokens));

/** All the words of a block, for the search. */
function words(token) {
  switch (token.type) {
    case 'table':
      return [token.header, ...token.rows].flatMap((row) => row.map((cell) => inlineText(cell.tokens))).join(' ');
    case 'list':
      return token.items.map((item) => item.tokens.map(words).join(' ')).join(' ');
    case 'html':
    case 'space':
      return '';
    default:
      return token.tokens ? inlineText(token.tokens) : unescaped(token.text ?? '');
  }
}

/**
 * A page from Markdown.
 * @param {string} path of the file in the repository
 * @param {(path: string) => void} wants is told of each file that the page links to
 * @param {(problem: string) => void} problem is told of links that lead nowhere
 */
export function renderMarkdown(text, path, { wants = () => {}, problem = () => {} } = {}) {
  const slugger = new GithubSlugger();
  const address = addressOf(path);
  const headings = [];
  const sections = [];

  const link = (href) => {
    if (/^([a-z]+:|#|\/\/)/i.test(href)) return href;
    const [file, hash] = href.split('#');
    const target = targetOf(path, file);
    if (!target) return void problem(`${path} links to ${href}, which is not there`);
    wants(target);
    return wayTo(address, addressOf(target)) + (hash ? `#${hash}` : '');
  };

  const renderer = {
    heading({ tokens, depth }) {
      const id = slugger.slug(inlineText(tokens));
      const inner = this.parser.parseInline(tokens);
      headings.push({ id, depth, text: inlineText(tokens) });
      if (depth === 1) return `<h1 id="${id}">${inner}</h1>\n`;
      return `<h${depth} id="${id}"><a class="anchor" href="#${id}">${inner}</a></h${depth}>\n`;
    },
    link({ href, tokens }) {
      const inner = this.parser.parseInline(tokens);
      const to = link(href);
      return to === undefined ? inner : `<a href="${escape(to)}">${inner}</a>`;
    },
    image({ href, text }) {
      const target = targetOf(path, href);
      if (!target) return void problem(`${path} shows ${href}, which is not there`) ?? '';
      wants(target);
      return `<img src="${escape(wayTo(address, `media/${target}`))}" alt="${escape(text)}" loading="lazy" />`;
    },
    codespan({ text }) {
      // a short name is not broken at its hyphens
      const whole = text.length < 24 && !text.includes(' ') ? ' class="name"' : '';
      return `<code${whole}>${escape(text)}</code>`;
    },
    code: ({ text, lang }) => codeBlock(text, lang),
    html: ({ text }) => {
      if (text.startsWith('<!-- try')) return `<a href="try.html">See what comes of it</a>.`;
      return text.startsWith('<!--') ? '' : text;
    },
    table({ header, rows }) {
      const names = header.map(({ tokens }) => inlineText(tokens));
      const head = header.map(({ tokens, align }) => {
        const inner = this.parser.parseInline(tokens);
        return inner ? `<th role="columnheader" scope="col"${end(align)}>${inner}</th>` : '<td role="cell"></td>';
      });
      const body = rows.map((row) => {
        const cells = row.map(({ tokens, align }, i) => {
          const label = names[i] && i ? ` data-label="${escape(names[i])}"` : '';
          return `<td role="cell"${label}${end(align)}>${this.parser.parseInline(tokens)}</td>`;
        });
        return `<tr role="row">${cells.join('')}</tr>`;
      });
      const rest = `<thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead>`;
      return `<table role="table">${rest}<tbody role="rowgroup">${body.join('\n')}</tbody></table>\n`;
    },
  };

  const marked = new Marked({ gfm: true, renderer });
  const tokens = marked.lexer(text);
  const html = marked.parser(tokens);

  let at = -1;
  for (const token of tokens) {
    if (token.type === 'heading') sections.push({ ...headings[++at], text: [] });
    else sections.at(-1)?.text.push(words(token));
  }
  const title = headings.find(({ depth }) => depth === 1)?.text ?? path;
  const first = tokens.find(({ type }) => type === 'paragraph');
  return {
    path,
    address,
    title,
    description: first ? inlineText(first.tokens).replace(/\s+/g, ' ') : title,
    html,
    headings,
    sections: sections.map(({ id, depth, text: parts }, i) => ({
      id: depth === 1 ? '' : id,
      title: headings[i].text,
      text: parts.join(' ').replace(/\s+/g, ' ').trim(),
    })),
  };
}

const end = (align) => (align === 'right' ? ' class="number"' : '');
