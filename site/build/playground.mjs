// The playground, and the page in its frame.
import { html } from '../../demo/server/html.mjs';
import { form } from './playground-form.mjs';

export const playgroundPage = () => ({
  kind: 'playground',
  path: 'playground',
  address: 'playground.html',
  title: 'Playground',
  description: 'Pick elements, attributes, colours and a language, see them on a fake shop, and copy the HTML.',
  headings: [],
  sections: [
    {
      id: '',
      title: 'Playground',
      text: 'Pick elements attributes colours custom properties language direction currency look, see it live, copy the snippet',
    },
  ],
  scripts: ['client/playground.js'],
  styles: ['styles/playground.css'],
  html: String(html`
    <div class="intro">
      <h1>Playground</h1>
      <p>Pick what you need, see it on a fake shop, copy the HTML. The address of this page keeps what you picked.</p>
    </div>
    <section class="preview" aria-labelledby="preview">
      <div class="bar">
        <h2 id="preview">Preview</h2>
        <label
          >Width
          <select name="width">
            <option value="">Full</option>
            <option value="360">360 px</option>
            <option value="240">240 px</option>
          </select></label
        >
      </div>
      <iframe src="preview.html" title="Preview of the elements"></iframe>
      <p class="news">Last event: <output>none yet</output></p>
    </section>
    ${form()}
    <section class="made" aria-labelledby="snippet">
      <h2 id="snippet">HTML</h2>
      <div class="code">
        <pre tabindex="0"><code data-snippet></code></pre>
      </div>
      <p>Put your customer’s token in place of <code>CUSTOMER_TOKEN</code>: <a href="tokens.html">Tokens</a>.</p>
    </section>
  `),
});

/** The page in the frame; it is told what to show. */
export const previewPage = (asset) =>
  `<!doctype html>\n${html`<html lang="en" data-root="./">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>Preview</title>
      <link rel="icon" href="icon.svg" />
      <link rel="stylesheet" href="${asset('styles/preview.css', 'preview.html')}" />
      <script type="module" src="${asset('client/preview.js', 'preview.html')}"></script>
    </head>
    <body>
      <main>
        <h1 class="hidden">Preview</h1>
        <div></div>
      </main>
    </body>
  </html>`}\n`;
