/** Random forms as the embed builder keeps them, right and wrong ones, for the tests of its properties. */
import fc from 'fast-check';
import {
  actionOf,
  attributesOf,
  field,
  fieldAttributes,
  isFlag,
  normalised,
  targetAttributes,
  type Embed,
  type Item,
} from '../../demo/builder/model/embed.js';
import { catalogue } from '../../src/core/catalogue.js';
import { actions } from '../../demo/builder/model/kinds.js';

/** Of all scripts, with the signs that mean something in HTML, in an address and in JSON; without those HTML replaces. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      fc.constantFrom(
        '"',
        "'",
        '<',
        '>',
        '&',
        '&amp;',
        '=',
        '#',
        '%',
        '+',
        '\\',
        '\n',
        '</an-field>',
        '<script>',
        '{',
        '}',
        ' ',
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join('').replace(/[\0\r]/g, ''));

const seldom = fc.nat(3).map((number) => number === 0);

/** Some of these names, each with a text. */
const some = (names: readonly string[]) =>
  fc
    .subarray([...names])
    .chain((chosen) => fc.tuple(...chosen.map((name) => fc.tuple(fc.constant(name), text))))
    .map((entries) => Object.fromEntries(entries));

const choices = fc.array(
  fc.record({ label: text, value: fc.oneof(fc.constant(''), text), tags: fc.oneof(fc.constant(''), text) }),
  {
    maxLength: 3,
  },
);

const own: fc.Arbitrary<Item> = fc.record({
  name: text.map((name) => `custom_fields.${name}`),
  required: seldom,
  more: some(fieldAttributes),
  choices,
});

const known: fc.Arbitrary<Item> = fc
  .tuple(fc.constantFrom(...Object.keys(catalogue)), seldom, fc.oneof(fc.constant({}), some(['label', 'hint'])))
  .map(([name, required, more]) => ({ ...field(name, required), more }));

const items = fc
  .tuple(fc.array(fc.oneof(known, own), { maxLength: 6 }), fc.boolean())
  .map(([rest, required]) => [field('email_address', required), ...rest])
  .map((all) => {
    const names = all.map(({ name }) => name.trim());
    return all.filter((_, index) => names.indexOf(names[index] ?? '') === index);
  });

const attributes = (tag: Embed['tag']) =>
  some(attributesOf(actionOf(tag))).map((given) =>
    Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        isFlag(name) && name !== 'share' ? '' : name === 'messages' ? JSON.stringify({ optional: value }) : value,
      ]),
    ),
  );

const colour = fc.oneof(fc.constant(''), fc.stringMatching(/^#[0-9a-f]{6}$/));

export const randomEmbeds: fc.Arbitrary<Embed> = fc
  .constantFrom(...actions.map(({ tag }) => tag))
  .chain((tag) =>
    fc.record({
      tag: fc.constant(tag),
      attributes: attributes(tag),
      items,
      targets: fc.array(some(targetAttributes), { maxLength: tag === 'an-outreach-form' ? 3 : 0 }),
      link: fc.record({ href: fc.oneof(fc.constant(''), fc.webUrl(), text), text }),
      intro: fc.oneof(fc.constant(''), text),
      legal: fc.oneof(fc.constant(''), text),
      thanks: fc.record({
        text: fc.oneof(fc.constant(''), text),
        link: fc.record({ href: fc.oneof(fc.constant(''), fc.webUrl(), text), text }),
      }),
      look: fc.record({
        theme: fc.constantFrom('', 'calm', 'bold', 'paper'),
        accent: colour,
        onAccent: colour,
        radius: fc.constantFrom('', '0', '0.25em', '0.5em', '1em'),
      }),
      scripts: fc.constantFrom('', 'https://cdn.example.org/an-forms@1.2.3/'),
    }),
  )
  .map(normalised);
