/** What the builder finds wrong with a form, beside what its element finds. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { check } from '../../demo/builder/model/check.js';
import { declarationOf, targetOf } from '../../demo/builder/model/declared.js';
import { actionOf, withKind, type Embed } from '../../demo/builder/model/embed.js';
import { configure } from '../../src/core/config.js';
import { randomEmbeds } from './random-embeds.js';

const elementTakes = ({ tag, attributes, items, targets }: Embed) =>
  configure(actionOf(tag), { ...attributes, fields: items.map(declarationOf), targets: targets.map(targetOf) }).ok;

test('a form is told to be stopped exactly where its element shows none', () => {
  fc.assert(
    fc.property(randomEmbeds, fc.boolean(), (random, isOutreach) => {
      const embed = { ...(isOutreach ? withKind(random, 'advocacy_campaigns') : random), scripts: '' };
      expect(check(embed).some(({ stopsForm }) => stopsForm)).toBe(!elementTakes(embed));
    }),
  );
});

test('no sentence is one of the console', () => {
  fc.assert(
    fc.property(randomEmbeds, (embed) => {
      for (const { sentence } of check(embed)) expect(sentence).not.toMatch(/^<an-|an-target|property/);
    }),
  );
});
