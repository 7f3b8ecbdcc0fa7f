import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as lit from 'lit/html.js';
import * as small from '../../src/components/templates-cdn.js';

/** What both engines have. */
interface Engine {
  html: (strings: TemplateStringsArray, ...values: unknown[]) => unknown;
  nothing: symbol;
  render: (value: unknown, root: HTMLElement) => unknown;
}

/** A value, made anew for each engine. */
type Make = (engine: Engine) => unknown;

const shownBy = (root: HTMLElement) => root.innerHTML.replace(/<!--.*?-->/g, '');

const { html, nothing, render } = small;

const place = () => document.createElement('div');

describe('The built file’s templates', () => {
  const leaf = fc.constantFrom<unknown>(null, undefined, '', 'a', '<b>', 0, 7, 5n, NaN, false, true);

  const { value } = fc.letrec<{ value: Make; list: Make; template: Make }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf.map(
        (one): Make =>
          () =>
            one,
      ),
      fc.constant<Make>(({ nothing }) => nothing),
      fc.constant<Make>(() => document.createElement('hr')),
      tie('list'),
      tie('template'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }).map(
      (made): Make =>
        (engine) =>
          made.map((make) => make(engine)),
    ),
    template: fc.oneof(
      tie('value').map(
        (make): Make =>
          (engine) =>
            engine.html`${make(engine)}`,
      ),
      fc.tuple(tie('value'), tie('value')).map(
        ([a, b]): Make =>
          (engine) =>
            engine.html`${a(engine)}${b(engine)}`,
      ),
      fc.tuple(tie('value'), leaf, fc.boolean()).map(
        ([make, of, is]): Make =>
          (engine) =>
            engine.html`<p class=${of} title=${is ? engine.nothing : 'x'} ?hidden=${is}>a ${make(engine)} <i></i></p>`,
      ),
      leaf.map(
        (of): Make =>
          ({ html }) =>
            html`<input .value=${of} type="text" /><svg><path d=${of} /></svg>`,
      ),
    ),
  }));

  it('show what Lit shows, whatever stood there before', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), (made) => {
        const [ours, theirs] = [place(), place()];
        for (const make of made) {
          small.render(make(small), ours);
          (lit as unknown as Engine).render(make(lit), theirs);
          expect(shownBy(ours)).to.equal(shownBy(theirs));
          const values = (root: HTMLElement) => [...root.querySelectorAll('input')].map((input) => input.value);
          expect(values(ours)).to.deep.equal(values(theirs));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keep the nodes of what is shown again', () => {
    const root = place();
    const draw = (items: string[]) => {
      render(
        html`<ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`,
        root,
      );
      return [...root.querySelectorAll('li')];
    };
    const [first, second] = draw(['a', 'b']);
    const text = first!.lastChild;
    expect(draw(['c'])).to.deep.equal([first]);
    expect(first!.lastChild).to.equal(text);
    expect(second!.isConnected).to.equal(false);
    expect(draw(['c', 'd', 'e']).map(({ textContent }) => textContent)).to.deep.equal(['c', 'd', 'e']);
  });

  it('touch nothing that is as it was', () => {
    const root = place();
    const draw = () =>
      render(html`<p class=${'a'} ?hidden=${true} .title=${'b'}>${'c'}${[1]}${html`<i>${2}</i>`}</p>`, root);
    draw();
    const changes = new MutationObserver(() => {});
    changes.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    draw();
    expect(changes.takeRecords()).to.deep.equal([]);
  });

  it('call the listener of the last drawing, and none where there is none', () => {
    const root = place();
    const told: string[] = [];
    const draw = (listener: unknown) => render(html`<button @click=${listener}>Tell</button>`, root);
    for (const listener of [() => told.push('a'), () => told.push('b'), nothing, () => told.push('c')]) {
      draw(listener);
      root.querySelector('button')!.click();
    }
    expect(told).to.deep.equal(['a', 'b', 'c']);
  });

  it('take no object for a template or a node', () => {
    const root = place();
    const strings = Object.assign(['<img src=x>'], { raw: ['<img src=x>'] });
    for (const odd of [{ strings, values: [] }, { _$litType$: 1, strings, values: [] }, { nodeType: 1 }]) {
      render(html`<p>${odd}</p>`, root);
      expect(root.innerText).to.equal('');
    }
  });

  it('leave what was there when a value can’t be shown', () => {
    const root = place();
    render(html`<p>${'before'}</p>`, root);
    const draw = (value: unknown) => render(html`<b>${value}</b>`, root);
    expect(() => draw(Symbol())).to.throw();
    expect(root.innerText).to.equal('before');
    draw('after');
    expect(root.innerText).to.equal('after');
  });
});
