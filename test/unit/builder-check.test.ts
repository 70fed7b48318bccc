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

test('a choice needs words, and others than its neighbors have', () => {
  const asked = (...labels: readonly string[]) => ({
    ...field('custom_fields.x', false, { type: 'radio', label: 'Why?' }),
    choices: labels.map((label) => ({ label, value: '', tags: '' })),
  });
  const told = (...labels: readonly string[]) =>
    check({ ...newEmbed(), items: [field('email_address'), asked(...labels)] })
      .filter(({ control }) => control.startsWith('field '))
      .map(({ sentence, isMissing }) => ({ sentence, isMissing }));
  expect(told('Yes', 'No')).toEqual([]);
  const wrong = [{ sentence: 'Give every choice words of its own.', isMissing: true }];
  expect(told('Yes', '')).toEqual(wrong);
  expect(told('Yes', 'Yes ')).toEqual(wrong);
});

test('the scripts are in a folder: the address of one of them is in it, and what cannot be one is told', () => {
  const toldOf = (scripts: string) =>
    check({ ...newEmbed(), scripts }).filter(({ control }) => control === 'scripts').length;
  expect(toldOf('https://cdn.example/an-forms/')).toBe(0);
  for (const wrong of [
    'cdn.example',
    'https://cdn.example/?v=1',
    'https://cdn.example/#x',
    'https://cdn.example/a b/',
  ]) {
    expect(toldOf(wrong), wrong).toBe(1);
  }
  const folder = normalised({ ...newEmbed(), scripts: ' https://cdn.example/x/an-event-rsvp.js ' }).scripts;
  expect(folder).toBe('https://cdn.example/x/');
});

test('a link without words says the usual ones', () => {
  const link = { href: 'https://actionnetwork.org/events/x', text: ' ' };
  const { link: written, thanks } = normalised({ ...newEmbed(), link, thanks: { text: '', link } });
  expect(written.text).toBe('RSVP on Action Network');
  expect(thanks.link.text).toBe('What you can do next');
});

test('no sentence is one of the console', () => {
  fc.assert(
    fc.property(randomEmbeds, (embed) => {
      for (const { sentence } of check(embed)) expect(sentence).not.toMatch(/^<an-|an-target|property/);
    }),
  );
});
