/** The links by which a person tells others: read back as the services that they open will read them. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { shareLinks } from '../../src/core/share.js';

const words = 'March for the river';
const address = 'https://example.org/march?event=7&lang=en#where';

/** Where the link of that name leads; undefined is the email. */
function linkOf(name: string | undefined, text = words): URL {
  const link = shareLinks(text, address).find((each) => each.name === name);
  return new URL(link?.href ?? '');
}

test('the services stand under their own names, and the email last under none', () => {
  expect(shareLinks(words, address).map(({ name }) => name)).toEqual(['WhatsApp', 'Facebook', 'Bluesky', undefined]);
});

for (const [name, where] of [
  ['WhatsApp', 'https://wa.me/'],
  ['Bluesky', 'https://bsky.app/intent/compose'],
] as const) {
  test(`${name} is given the words and the address in one text`, () => {
    const { origin, pathname, searchParams } = linkOf(name);
    expect(origin + pathname).toBe(where);
    expect([...searchParams]).toEqual([['text', `${words} ${address}`]]);
  });
}

test('Facebook, which takes no words, is given the address alone', () => {
  const { origin, pathname, searchParams } = linkOf('Facebook');
  expect(origin + pathname).toBe('https://www.facebook.com/sharer/sharer.php');
  expect([...searchParams]).toEqual([['u', address]]);
});

test('an email has the words as its subject and the address as its text, to nobody yet', () => {
  const { protocol, pathname, searchParams } = linkOf(undefined);
  expect([protocol, pathname]).toEqual(['mailto:', '']);
  expect([...searchParams]).toEqual([
    ['subject', words],
    ['body', address],
  ]);
});

for (const text of [
  'A & B? 100% #1 = “ü” + c/d',
  'وقفة من أجل النهر',
  '👩‍👩‍👧‍👦 ✊🏿',
  'one\ntwo',
  '<b>"bold"</b>',
  '&text=other',
]) {
  test(`the words ${JSON.stringify(text)} arrive as they were written`, () => {
    expect(linkOf('WhatsApp', text).searchParams.getAll('text')).toEqual([`${text} ${address}`]);
    expect(linkOf(undefined, text).searchParams.getAll('subject')).toEqual([text]);
  });
}

test('no link holds a plus for a space, which email programs show as a plus', () => {
  expect(shareLinks('a b + c', address).filter(({ href }) => href.includes('+'))).toEqual([]);
});

test('half a character, as of a title that was cut short, does not keep the links away', () => {
  expect(() => shareLinks('March \ud83d', address)).not.toThrow();
});

test('whatever is told, no other parameter and no other address comes of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(linkOf('Bluesky', text).origin).toBe('https://bsky.app');
      expect([...linkOf('Bluesky', text).searchParams]).toEqual([['text', `${text} ${address}`]]);
      expect([...linkOf(undefined, text).searchParams.keys()]).toEqual(['subject', 'body']);
    }),
  );
});
