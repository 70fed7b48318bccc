/** The address of the embed builder: whatever form is built, it holds it whole; whatever stands there, nothing breaks. */
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { addressOf, embedAt } from '../../demo/builder/model/address.js';
import { newEmbed, normalised, same } from '../../demo/builder/model/embed.js';
import { check, holdsKey } from '../../demo/builder/model/check.js';
import { actions } from '../../demo/builder/model/kinds.js';
import { randomEmbeds } from './random-embeds.js';

test('every form is read from its address as it was written, and has one address', () => {
  fc.assert(
    fc.property(randomEmbeds, (embed) => {
      const address = addressOf(embed);
      // As a browser gives it back: the address of a page, parsed.
      const { hash } = new URL(address, 'https://example.org/');
      expect(embedAt(hash)).toEqual(embed);
      expect(addressOf(embedAt(hash) ?? newEmbed())).toBe(address);
    }),
    { numRuns: 150 },
  );
});

test('a form that nothing was said of has a short address', () => {
  expect(addressOf(newEmbed())).toBe('#1&form=event-rsvp');
  const id = '9f837109-710d-442f-8a99-857a21f36d25';
  expect(addressOf({ ...newEmbed(), attributes: { 'event-id': id } })).toBe(`#1&form=event-rsvp&event-id=${id}`);
});

test('an address that anyone may have written gives a form that can be checked, or none', () => {
  const pieces = fc.oneof(
    fc.string(),
    fc.constantFrom('form=event-rsvp', 'field=[1]', 'field={}', 'field=["x"]', 'field=["x",1,{"type":1},[[1]]]'),
    fc.constantFrom('fields=', 'fields=**', 'target=[]', 'target={"__proto__":"x"}', '__proto__=1', 'accent=red;}'),
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const embed = embedAt(`#1&form=survey-form&${parts.join('&')}`);
      if (embed) check(embed);
    }),
  );
  for (const address of ['', '#', '#2&form=event-rsvp', '#1', '#1&form=nothing', '#1&'])
    expect(embedAt(address)).toBeUndefined();
});

test('an attribute that no form has is not taken from an address', () => {
  expect(embedAt('#1&form=event-rsvp&onclick=alert(1)&style=x&event-id=y')?.attributes).toEqual({ 'event-id': 'y' });
});

test('an attribute that this kind of form does not take, and so has no control for, is not taken from an address', () => {
  for (const { tag, lacks } of actions) {
    const given = lacks.map((name) => `&${name}=2020-01-01`).join('');
    const embed = embedAt(`#1&form=${tag.slice('an-'.length)}${given}`) ?? newEmbed();
    expect(embed).toEqual({ ...newEmbed(tag), attributes: {} });
  }
});

test('what is normal stays as it is', () => {
  fc.assert(fc.property(randomEmbeds, (embed) => same(normalised(embed), embed)));
  for (const { tag } of actions) expect(normalised(newEmbed(tag))).toEqual(newEmbed(tag));
});

test('what looks like an API key is known wherever it stands', () => {
  const key = '0123456789abcdef0123456789abcdef';
  expect(holdsKey({ ...newEmbed(), attributes: { source: key } })).toBe(true);
  expect(holdsKey({ ...newEmbed(), legal: `The key is ${key}.` })).toBe(true);
  expect(holdsKey({ ...newEmbed(), attributes: { 'event-id': '9f837109-710d-442f-8a99-857a21f36d25' } })).toBe(false);
  // Where the element, too, takes it for an id.
  expect(holdsKey({ ...newEmbed(), link: { href: `https://example.org/p/${key}`, text: 'RSVP' } })).toBe(false);
});
