/** Contrast in the embed builder, in words and as a ratio. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import {
  buttonVerdict,
  contrast,
  isColour,
  ratioText,
  sixDigits,
  textOn,
  textVerdict,
} from '../../demo/builder/model/colour.js';
import { accentOf, accents, themes } from '../../demo/builder/model/themes.js';
import { languages, speak, words, type Language } from '../../demo/builder/words.js';

test('the ratios are those of WCAG', () => {
  expect(contrast('#000', '#fff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  expect(contrast('#fff', '#fff')).toBe(1);
  expect(contrast('red', '#fff')).toBeUndefined();
  expect(ratioText(4.49)).toBe('4.4:1');
});

test('a ratio has the decimal mark of the language, as the one that is asked for beside it', async () => {
  for (const language of Object.keys(languages) as Language[]) {
    // In a language that the platform does not know, it writes numbers as those of its own.
    if (Intl.NumberFormat.supportedLocalesOf(language).length === 0) continue;
    await speak(language);
    for (const sentence of [words.very_easy, words.easy, words.hard]) {
      expect(sentence, language).toContain(ratioText(4.5));
    }
  }
  await speak('de');
  expect(textVerdict('#b3261e', '')?.sentence).toBe('Weißer Text darauf: gut lesbar (6,5:1; nötig ist 4,5:1).');
  await speak('en');
});

test('the accent of each theme is that of its style sheet, and without one that of the element', () => {
  const accentIn = (file: string, pattern: RegExp) =>
    pattern.exec(readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'))?.[1];
  expect(accents['']).toBe(accentIn('view/form.css', /var\(--an-accent, (#\w+)\)/));
  const files = readdirSync(new URL('../../src/themes/', import.meta.url));
  expect(files).toEqual(themes.map((theme) => `${theme}.css`).sort());
  for (const theme of themes) {
    expect(accentOf(theme)).toBe(accentIn(`themes/${theme}.css`, /--an-accent: (#\w+);/));
    // The black or white on it is the element's own choice.
    expect(accentIn(`themes/${theme}.css`, /(--an-on-accent)/)).toBeUndefined();
  }
  expect(accentOf('constructor')).toBe(accents['']);
});

test('black or white is always read on an accent', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^#[0-9a-f]{6}$/), (accent) => {
      expect(contrast(accent, textOn(accent))).toBeGreaterThanOrEqual(4.5);
      expect(textVerdict(accent, '')?.isEnough).toBe(true);
    }),
  );
});

test('a text that is hard to read is told in words and as a ratio', () => {
  expect(textVerdict('#ffdd00', '#ffffff')).toEqual({
    isEnough: false,
    sentence: 'Your text on the accent: hard to read for many people (1.3:1; 4.5:1 is needed).',
  });
  expect(textVerdict('#b3261e', '')?.sentence).toBe('White text on it: easy to read (6.5:1; 4.5:1 is needed).');
  expect(buttonVerdict('#ffee88')?.sentence).toContain('is hard to make out on a white page (');
  expect(buttonVerdict('#101820')?.sentence).toContain('is hard to make out on a dark page (');
  expect(buttonVerdict('#777')?.isEnough).toBe(true);
});

test('colors are those that a control for colors can show', () => {
  expect(['#abc', '#AABBCC'].map(isColour)).toEqual([true, true]);
  expect(['', 'red', '#abcd', '#ab', 'url(x)', '#aabbcc; }'].some(isColour)).toBe(false);
  expect(sixDigits('#Abc')).toBe('#aabbcc');
});
