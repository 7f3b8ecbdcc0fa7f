import assert from 'node:assert/strict';
import { test } from 'node:test';
import { write } from './example.mjs';
import { javascript, undescribedExports } from './javascript.mjs';
import { referencePages } from './reference.mjs';

const source = write({
  'src/elements.ts': `
export { makeClient, Session } from './api/session.js';
export type { Kind, Kinds, Options } from './api/session.js';
`,
  'src/api/session.ts': `
/** What it is. */
export type Kind = 'a' | 'b';
/** All of them. */
export interface Kinds { kind: Kind }
/** How it is made. */
export interface Options {
  /** Who. */
  token?: string;
}
type Outcome = Promise<string | undefined>;
class Base {
  /** For ourselves. @internal */
  stop(): void {}
  protected read(): void {}
  /** Whether it works. */
  get works(): boolean { return true; }
}
/** A session. */
export class Session extends Base {
  #edits = [];
  /** Adds. */
  add(units = 1): Outcome { return Promise.resolve(String(units)); }
}
/** Makes a session. */
export function makeClient(options: Options = {}): Session { return new Session(); }
`,
});
const entries = javascript(source);
const entry = (wanted) => entries.find(({ name }) => name === wanted);

test('writes functions and types as their sources do', () => {
  assert.equal(entry('makeClient').text, 'makeClient(options: Options = {}): Session');
  assert.equal(entry('Kind').text, "type Kind = 'a' | 'b'");
  assert.deepEqual(entry('Options').members, [{ name: 'token', description: 'Who.', text: 'token?: string' }]);
});

test('shows the public members of a class, and spells out names that its file keeps to itself', () => {
  assert.deepEqual(
    entry('Session').members.map(({ text }) => text),
    ['add(units = 1): Promise<string | undefined>', 'readonly works: boolean'],
  );
});

test('tells of what has no description', () => {
  assert.deepEqual([...undescribedExports(entries)], ['Kinds: member "kind" has no description']);
});

test('writes a page of it', () => {
  const page = referencePages({ modules: [] }, entries)['docs/reference/javascript.md'];
  assert.match(page, /^\| `add\(units = 1\): Promise<string \\\| undefined>` \| Adds\. \|$/m);
});
