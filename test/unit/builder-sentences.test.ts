/** The sentences that the embed builder lets people say in other words. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { check } from '../../demo/builder/model/check.js';
import { newEmbed, withKind } from '../../demo/builder/model/embed.js';
import { replaceable, sentencesIn, usualWords, withSentence } from '../../demo/builder/model/sentences.js';
import { snippet } from '../../demo/builder/snippet/variants.js';
import { UUID } from './fixture.js';
import { randomEmbeds } from './random-embeds.js';

test('whatever is said in other words stands in the form, is not offered again, and is taken away again', () => {
  fc.assert(
    fc.property(randomEmbeds, fc.string(), fc.nat(), (embed, words, number) => {
      const keys = replaceable(embed);
      const key = keys[number % keys.length] ?? '';
      const changed = withSentence(embed, key, words);
      expect(sentencesIn(changed)).toEqual({ ...sentencesIn(embed), [key]: words });
      expect(replaceable(changed)).not.toContain(key);
      expect(withSentence(changed, key, undefined).attributes).toEqual(embed.attributes);
      expect(check(changed).filter(({ control }) => control === 'messages')).toEqual([]);
    }),
  );
});

test('what is offered is what this form says: of its fields, its kind and its steps', () => {
  const rsvp = replaceable(newEmbed());
  for (const key of ['given_name', 'email_address_wrong', 'rsvp_submit', 'rsvp_accepted', 'sending', 'optional'])
    expect(rsvp).toContain(key);
  for (const key of [
    'phone_number',
    'petition_submit',
    'answers_accepted',
    'letter_subject',
    'share',
    'unconfirmed_adds',
  ])
    expect(rsvp).not.toContain(key);
  const letter = withKind(newEmbed(), 'advocacy_campaigns');
  expect(replaceable(letter)).toEqual(expect.arrayContaining(['letter_submit', 'letter_subject', 'unconfirmed_adds']));
  const calls = replaceable({ ...letter, attributes: { type: 'phone' } });
  expect(calls).toContain('calls_submit');
  expect(calls).not.toContain('letter_subject');
  expect(usualWords('rsvp_submit')).toBe('RSVP');
});

test('sentences that are no table are told with the element’s own words, and the next one begins anew', () => {
  const broken = { ...newEmbed(), attributes: { 'event-id': UUID, messages: '{"optional"' } };
  expect(sentencesIn(broken)).toBeUndefined();
  expect(check(broken)).toMatchObject([{ control: 'messages', isMissing: false }]);
  expect(check(withSentence(broken, 'optional', ''))).toEqual([]);
});

test('an own thanks is hidden until its time, in HTML and in JSX', () => {
  const embed = { ...newEmbed(), thanks: { text: 'Thanks!', link: { href: '/give', text: 'Give' } } };
  const around = { base: 'https://x.example/', integrity: {}, version: '1', heights: [0, 0], firstPaint: '' } as const;
  for (const variant of ['script', 'react'] as const) {
    expect(snippet(embed, variant, around).replace(/\s*\n\s*/g, '')).toContain(
      '<div slot="success" hidden><p>Thanks!</p><p><a href="/give">Give</a></p></div>',
    );
  }
});

test('whatever stands in the address of the scripts stays an address', () => {
  const base = 'https://cdn.example/"></script><script src="//other.example/x.js"></script>/';
  const around = { base, integrity: {}, version: '1', heights: [0, 0], firstPaint: '' } as const;
  expect(snippet(newEmbed(), 'script', around)).not.toContain('<script src="//other.example');
});
