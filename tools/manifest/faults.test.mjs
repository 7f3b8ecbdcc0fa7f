import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, AROUND, BASE, ELEMENT } from './example.mjs';

const changed = (from, to) => {
  assert.ok(ELEMENT.includes(from));
  return analyze({ 'src/components/paynow-add.ts': ELEMENT.replace(from, to) }).wrong;
};

test('finds only what is missing', () => {
  assert.deepEqual(
    analyze().wrong,
    ['<paynow-add>', '<paynow-box>'].flatMap((tag) => [
      `${tag}: member "button" has no description`,
      `${tag}: member "showStates" has no description`,
    ]),
  );
});

const MISTAKES = [
  ['a part that is not documented', ' * @csspart plus - More.\n', '', 'part "plus" is used and not documented'],
  ['a part that nothing has', "this.button('plus')", '1', 'part "plus" is documented and not used'],
  ['a state that is not documented', ' * @cssstate busy - Waits.\n', '', 'state "busy" is used and not documented'],
  ['a state that nothing shows', '{ busy: units }', '{}', 'state "busy" is documented and not used'],
  ['a slot without words', ' * @slot busy - While busy.', ' * @slot busy', 'slot "busy" has no description'],
  [
    'an event without words',
    ' * @fires paynow-add - Before.',
    ' * @fires paynow-add',
    'event "paynow-add" has no description',
  ],
  [
    'an event that is not in the map',
    '@fires paynow-add -',
    '@fires paynow-sold -',
    'event "paynow-sold" is not in PaynowEvents',
  ],
  ['an event that nobody fires', ' * @fires paynow-add - Before.\n', '', 'no element @fires it'],
  ['a property without words', '  /** How. */\n', '', 'attribute "mode" has no description'],
  [
    'a property of the table that the class does not declare',
    'lines: null',
    'lines: null, other: String',
    'property "other" is not documented',
  ],
];
for (const [mistake, from, to, fault] of MISTAKES)
  test(`tells of ${mistake}`, () => {
    const found = changed(from, to);
    assert.ok(
      found.some((each) => each.includes(fault)),
      found.join('\n'),
    );
  });

test('tells of a custom property that is read and not documented, and the other way round', () => {
  const base = BASE.replace('--paynow-border - ', '--paynow-line - ');
  const found = analyze({ 'src/components/base.ts': base }).wrong.join('\n');
  assert.match(found, /custom property "--paynow-border" is used and not documented/);
  assert.match(found, /custom property "--paynow-line" is documented and not used/);
});

test('refuses to guess which parts a template has', () => {
  assert.throws(
    () => changed("this.button('plus')", 'this.button(String(this.lines))'),
    /which names can this be\? String/,
  );
});

test('tells of a part that is passed on and does not exist', () => {
  const box = AROUND.replace('base: inside', 'bottom: inside');
  const found = analyze({ 'src/components/paynow-box.ts': box }).wrong.join('\n');
  assert.match(found, /<paynow-box>: exports part "bottom", which <paynow-add> has not/);
});
