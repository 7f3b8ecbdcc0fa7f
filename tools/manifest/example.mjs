// A small library of elements, for the tests of what is made from the real one.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { faults } from './faults.mjs';
import { paynowElements } from './plugin.mjs';
import { readSource } from './source.mjs';

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const EVENTS = `
export interface PaynowEvents extends Outcomes { 'paynow-add': { units: number } }
interface Outcomes { 'paynow-done': Record<never, never> }
`;
export const BASE = `
import { css, html } from './tools.js';
/**
 * @cssprop {<color>} --paynow-accent - The colour.
 * @cssprop {<color>} --paynow-border - The border.
 */
export const styles = css\`:host { --_accent: var(--paynow-accent, light-dark(#000, #fff)); --_border: var(--paynow-border, mix(var(--_accent) 5%)) }\`;
export abstract class Base extends HTMLElement {
  static properties = { token: undefined, apiBase: undefined };
  static styles = [styles];
  /** The token. */
  declare token?: string;
  /** The address. */
  declare apiBase?: string;
  /** @internal */
  get isCart(): boolean { return false; }
  protected render(): unknown { return html\`\`; }
  connectedCallback(): void {}
  button(part: string, words = 'x') { return html\`<button part=\${part}>\${words}</button>\`; }
  showStates(states: Record<string, unknown>): void { void states; }
}
`;
export const ELEMENT = `
import { html } from './tools.js';
import { Base } from './base.js';
type Mode = 'add' | 'set';
/**
 * Adds.
 *
 * @tag paynow-add
 * @slot busy - While busy.
 * @slot - The label.
 * @fires paynow-add - Before.
 * @fires paynow-done - After.
 * @csspart base - All.
 * @csspart plus - More.
 * @cssstate busy - Waits.
 */
export class PaynowAdd extends Base {
  static override properties = { ...Base.properties, mode: 'add', hidePrice: false, lines: null };
  /** How. */
  declare mode: Mode;
  /** Without the price. */
  declare hidePrice: boolean;
  /** The lines. */
  declare lines?: string[];
  override get isCart() { return true; }
  override render() { return html\`<div part="base \${this.mode ? '' : nothing}">\${this.button('plus')}</div>\`; }
  /** Adds. */
  add(units = 1): Promise<void> { this.showStates({ busy: units }); return Promise.resolve(); }
}
declare const nothing: unique symbol;
`;

export const AROUND = `
import { html } from './tools.js';
import { Base } from './base.js';
import { PaynowAdd } from './paynow-add.js';
/**
 * Around the other.
 *
 * @tag paynow-box
 * @csspart plus - Its own.
 */
export class PaynowBox extends Base {
  static override properties = { ...PaynowAdd.properties, wide: false };
  /** Wide. */
  declare wide: boolean;
  override render() {
    return html\`<p part="plus"></p><paynow-add exportparts=\${'base: inside plus'.replaceAll(' plus', ', plus')}></paynow-add>\`;
  }
}
`;

/** These sources, some of them changed. */
export function write(changes = {}) {
  const root = mkdtempSync(join(tmpdir(), 'manifest-'));
  folders.push(root);
  const files = {
    'tsconfig.json':
      '{"compilerOptions":{"strict":true,"noLib":true,"target":"ES2022","moduleResolution":"Bundler","module":"ESNext"}}',
    'src/components/events.ts': EVENTS,
    'src/components/base.ts': BASE,
    'src/components/paynow-add.ts': ELEMENT,
    'src/components/paynow-box.ts': AROUND,
    'src/components/tools.ts': 'export declare const css: any; export declare const html: any;',
  };
  for (const [path, text] of Object.entries({ ...files, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return readSource(root);
}

/** The manifest of the sources, some of them changed, and what is wrong with it. */
export function analyze(changes) {
  const source = write(changes);
  const modules = [...source.files].map(([path, file]) =>
    ts.createSourceFile(path, file.text, ts.ScriptTarget.ES2022, true),
  );
  const manifest = create({ modules, plugins: [paynowElements(source)] });
  const [doc, around] = manifest.modules[0].declarations;
  return { manifest, doc, around, wrong: faults(source, manifest) };
}
