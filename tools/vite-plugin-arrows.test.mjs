import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAst } from 'vite';
import arrows from './vite-plugin-arrows.mjs';

const { handler } = arrows().transform;
const made = (code) => handler.call({ parse: parseAst }, code)?.code ?? code;

test('makes functions of a module arrow functions, in their place', () => {
  assert.equal(made('function a(b, { c } = {}) { return b; }'), 'const a = (b, { c } = {}) => { return b; };');
  assert.equal(made('export async function a() {}'), 'export const a = async () => {};');
  assert.equal(made('function a(b = (1)) {\n}\nfunction c() {}'), 'const a = (b = (1)) => {\n};\nconst c = () => {};');
});

test('leaves what is more than an arrow function', () => {
  for (const code of [
    'function* a() {}',
    'function a() { return this; }',
    'function a(b = this) {}',
    'function a() { return () => arguments; }',
    'function a() { return new.target; }',
    'export default function a() {}',
    'class A { b() {} }',
    'const a = function () {};',
  ])
    assert.equal(made(code), code);
});

test('does not mind what a class or a function within has of its own', () => {
  assert.equal(
    made('function a() { return class { b = this; }; }'),
    'const a = () => { return class { b = this; }; };',
  );
  assert.equal(made('function a() { function b() { this.c(); } }'), 'const a = () => { function b() { this.c(); } };');
});
