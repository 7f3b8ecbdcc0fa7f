import assert from 'node:assert/strict';
import { test } from 'node:test';
import { internalNames } from './internal-names.mjs';

const CLASS = `
  class A {
    protected lookUp() { return this.#own; }
    /** @internal */
    tidyUp = 1;
    shown = 2;
    #own = 3;
  }
`;

test('names what is protected or internal', () => {
  assert.deepEqual(internalNames([CLASS]), ['lookUp', 'tidyUp']);
});

test('an override goes by what it overrides', () => {
  assert.deepEqual(internalNames([CLASS, 'class B extends A { override lookUp() {} }']), ['lookUp', 'tidyUp']);
});

test('leaves a name that anything else goes by', () => {
  for (const text of [
    'class B { lookUp() {} }',
    'interface B { lookUp(): void }',
    'type B = { lookUp?: 1 };',
    'const b = { lookUp: 1 };',
    'const b = { lookUp };',
    "b['lookUp'];",
    "'lookUp' in b;",
    'b[`lookUp`];',
  ])
    assert.deepEqual(internalNames([CLASS, text]), ['tidyUp'], text);
});

test('leaves a name of the platform', () => {
  assert.deepEqual(
    internalNames(['class A { protected focus() {} protected flatMap() {} protected innerText = 1; }']),
    [],
  );
});

test('leaves a name that is used in another file of the build', () => {
  assert.deepEqual(internalNames([CLASS], ['a.lookUp();']), ['tidyUp']);
});
