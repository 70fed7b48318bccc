/** What the builder finds wrong with a form, beside what its element finds. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { check } from '../../demo/builder/model/check.js';
import { declarationOf, targetOf } from '../../demo/builder/model/declared.js';
import { actionOf, field, newEmbed, normalised, withKind, type Embed } from '../../demo/builder/model/embed.js';
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

/** What is wrong with one question, as the list says it. */
const faultsOf = (more: Embed['items'][number]['more']) =>
  check({ ...newEmbed(), items: [field('email_address'), field('custom_fields.x', true, { label: 'Why?', ...more })] })
    .filter(({ control }) => control.startsWith('field '))
    .map(({ label, sentence, isMissing }) => ({ told: `${label}: ${sentence}`, isMissing }));

test('a hidden question needs its answer, and is neither required nor explained', () => {
  expect(faultsOf({ type: 'hidden' })).toEqual([{ told: 'Why?: Write the answer that is sent.', isMissing: true }]);
  expect(faultsOf({ type: 'hidden', value: 'website' })).toEqual([]);
  const hidden = field('custom_fields.x', true, { type: 'hidden', hint: 'Say it', value: 'website' });
  expect(normalised({ ...newEmbed(), items: [hidden] }).items).toEqual([
    field('custom_fields.x', false, { type: 'hidden', value: 'website' }),
  ]);
});

test('limits that no answer lies between are to be mended, and what is no limit is none', () => {
  const told = 'Why?: No answer lies between “From” and “To”: change one of them.';
  const wrong = [{ told, isMissing: false }];
  expect(faultsOf({ type: 'number', min: '9', max: '3' })).toEqual(wrong);
  expect(faultsOf({ type: 'number', min: '9', max: '10' })).toEqual([]);
  expect(faultsOf({ type: 'number', min: '3', max: '3' })).toEqual([]);
  expect(faultsOf({ type: 'date', min: '2026-12-05', max: '2026-11-30' })).toEqual(wrong);
  expect(faultsOf({ type: 'date', min: '2026-12-05' })).toEqual([]);
  expect(faultsOf({ type: 'text', min: '9', max: '3' })).toEqual([]);
});

test('no sentence is one of the console', () => {
  fc.assert(
    fc.property(randomEmbeds, (embed) => {
      for (const { sentence } of check(embed)) expect(sentence).not.toMatch(/^<an-|an-target|property/);
    }),
  );
});
