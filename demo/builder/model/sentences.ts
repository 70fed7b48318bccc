/** The sentences of a form that may be said in other words: which there are, and which were replaced. */
import { catalogue } from '../../../src/index.js';
import { actionOf, withAttribute, type Embed } from './embed.js';
import { locale } from '../words.js';

export type Sentences = Readonly<Record<string, unknown>>;

/** @returns what the attribute says; undefined where it is no table, which the element complains of */
export function sentencesIn({ attributes }: Pick<Embed, 'attributes'>): Sentences | undefined {
  const { messages } = attributes;
  if (messages === undefined) return {};
  try {
    const table: unknown = JSON.parse(messages);
    return typeof table === 'object' && table !== null && !Array.isArray(table) ? (table as Sentences) : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces one sentence, or takes its replacement away with undefined. */
export function withSentence(embed: Embed, key: string, words: string | undefined): Embed {
  const before = Object.entries(sentencesIn(embed) ?? {});
  const rest = before.filter(([each]) => each !== key);
  const after = before.some(([each]) => each === key)
    ? before.map(([each, old]) => [each, each === key ? words : old] as const)
    : [...rest, [key, words] as const];
  const table = Object.fromEntries(words === undefined ? rest : after);
  return withAttribute(embed, 'messages', Object.keys(table).length > 0 ? JSON.stringify(table) : undefined);
}

/** One for each plural form stands there as it is written. */
export function wordsOf(replaced: unknown): string {
  return typeof replaced === 'string' ? replaced : JSON.stringify(replaced);
}

/** What the element says by itself, in the builder's language; the key where it says no such thing. */
export function usualWords(key: string): string {
  const usual = Object.hasOwn(locale.messages, key) ? locale.messages[key as keyof typeof locale.messages] : key;
  return typeof usual === 'string' ? usual : usual.other;
}

/** Keys of what this form may say and was not replaced, in the order of the tables. */
export function replaceable(embed: Embed): readonly string[] {
  const taken = sentencesIn(embed) ?? {};
  return Object.keys(locale.messages).filter((key) => !Object.hasOwn(taken, key) && isSaid(embed, key));
}

function isSaid(embed: Embed, key: string): boolean {
  const { tag, items, attributes } = embed;
  const field = Object.keys(catalogue).find((name) => key === name || key.startsWith(`${name}_`));
  if (field !== undefined && key !== 'email_slip') return items.some(({ name }) => name === field);
  if (/^(?:letter|calls)_/.test(key)) {
    return key.startsWith(attributes['type'] === 'phone' ? 'calls_' : 'letter_') && Boolean(actionOf(tag).own);
  }
  if (/_(?:submit|accepted)$/.test(key)) return key.startsWith(`${actionOf(tag).words}_`);
  if (/^share(?:_|$)/.test(key)) return 'share' in attributes;
  if (/^calendar(?:_|$)/.test(key)) return 'add-to-calendar' in attributes;
  if (key.startsWith('region_')) return items.some(({ name }) => name === 'region');
  return key !== unconfirmedOfOthers(tag);
}

/** Of the two sentences for a post without an answer, the one that this action never says. */
function unconfirmedOfOthers(tag: string): string {
  return actionOf(tag).repeat === 'replaces' ? 'unconfirmed_adds' : 'unconfirmed_replaces';
}
