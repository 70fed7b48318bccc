/** Contrast as WCAG 2 counts it, of colors written as `#rrggbb`, and what a ratio means in words. */
import { fill, language, words } from '../words.js';

/** The three parts of `#rgb` or `#rrggbb`, from 0 to 1. */
function partsOf(colour: string): readonly number[] | undefined {
  const [, digits = ''] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(colour.trim()) ?? [];
  if (!digits) return undefined;
  const pairs = digits.replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3').match(/../g) ?? [];
  return pairs.map((pair) => parseInt(pair, 16) / 255);
}

export function isColour(text: string): boolean {
  return partsOf(text) !== undefined;
}

/** The same as `#rrggbb`, as a control for colors wants it. */
export function sixDigits(colour: string): string {
  const parts = partsOf(colour) ?? [];
  return `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** @returns its relative luminance; undefined for what is no color */
export function luminance(colour: string): number | undefined {
  const [r, g, b] = (partsOf(colour) ?? []).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return r === undefined || g === undefined || b === undefined ? undefined : 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 to 21; undefined where one of them is no color. */
export function contrast(one: string, other: string): number | undefined {
  const [a, b] = [luminance(one), luminance(other)];
  if (a === undefined || b === undefined) return undefined;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What the element writes on an accent by itself: see `--an-on-accent` in the form's style sheet. */
export function textOn(accent: string): '#000000' | '#ffffff' {
  return (luminance(accent) ?? 0) > 0.18 ? '#000000' : '#ffffff';
}

/** Rounded down, so that 4.49 is not told as the 4.5 that is asked for; with the decimal mark of the language. */
export function ratioText(ratio: number): string {
  return `${(Math.floor(ratio * 10) / 10).toLocaleString(language, { minimumFractionDigits: 1 })}:1`;
}

export interface Verdict {
  readonly isEnough: boolean;
  readonly sentence: string;
}

/** What a person is told of the words on the button. */
export function textVerdict(accent: string, onAccent: string): Verdict | undefined {
  const text = onAccent || textOn(accent);
  const ratio = contrast(accent, text);
  if (ratio === undefined) return undefined;
  const usual = text === '#000000' ? words.black_text : words.white_text;
  const isEnough = ratio >= 4.5;
  const sentence = ratio >= 7 ? words.very_easy : isEnough ? words.easy : words.hard;
  return { isEnough, sentence: fill(sentence, { text: onAccent ? words.own_text : usual, ratio: ratioText(ratio) }) };
}

/** What a person is told of the button on their page. */
export function buttonVerdict(accent: string): Verdict | undefined {
  const onWhite = contrast(accent, '#ffffff');
  const onDark = contrast(accent, '#12161f');
  if (onWhite === undefined || onDark === undefined) return undefined;
  // No color is near to both.
  const sentence = onWhite < 3 ? words.weak_on_white : onDark < 3 ? words.weak_on_dark : words.stands_out;
  return {
    isEnough: onWhite >= 3 && onDark >= 3,
    sentence: fill(sentence, { white: ratioText(onWhite), dark: ratioText(onDark) }),
  };
}
