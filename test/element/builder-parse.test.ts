/** The embed builder reads back the snippets that it makes, and those that people write. */
import { assert, expect } from 'chai';
import fc from 'fast-check';
import { newEmbed, same } from '../../demo/builder/model/embed.js';
import { parseSnippet } from '../../demo/builder/snippet/parse.js';
import { snippet, type Surroundings, type Variant } from '../../demo/builder/snippet/variants.js';
import { randomEmbeds } from '../unit/random-embeds.js';

const usual = 'https://forms.example.org/an-forms@0.1.0/';
const around: Surroundings = {
  base: usual,
  integrity: { 'an-forms.js': 'sha384-x', 'an-event-rsvp.js': 'sha384-y', 'themes/calm.css': 'sha384-z' },
  version: '0.1.0',
  heights: [500, 400],
  firstPaint:
    '<style>form { --an-accent: red }</style><form><input name="given_name"></form><a href="/">x</a><slot></slot>',
};

describe('a snippet', () => {
  it('is read as the form that it was made from, letter for letter', function () {
    // Many forms, each a page.
    this.timeout(60_000);
    fc.assert(
      fc.property(randomEmbeds, fc.constantFrom<Variant>('script', 'steady', 'module', 'react'), (random, variant) => {
        const isOfPackage = variant === 'module' || variant === 'react';
        const embed = isOfPackage ? { ...random, scripts: '' } : random;
        const code = snippet(embed, variant, embed.scripts ? { ...around, base: embed.scripts } : around);
        const found = parseSnippet(`<!doctype html><body><p>Our march</p>\n${code}\n</body>`, usual);
        const expected = { embed, leftOut: [] };
        // What is the same is most often written the same, and told so much sooner.
        if (!same(found, expected)) assert.deepEqual(found, expected);
      }),
      { numRuns: 200 },
    );
  });

  it('does what it says: the page that holds it has the attributes, fields and targets of the form', () => {
    fc.assert(
      fc.property(randomEmbeds, (embed) => {
        const page = new DOMParser().parseFromString(snippet(embed, 'script', around), 'text/html');
        const element = page.querySelector(embed.tag);
        for (const [name, value] of Object.entries(embed.attributes)) assert.equal(element?.getAttribute(name), value);
        assert.equal(page.querySelectorAll('an-target').length, embed.targets.length);
        assert.equal(page.querySelectorAll('option').length, embed.items.flatMap(({ choices }) => choices).length);
        assert.isTrue([...page.scripts].every(({ src, text }) => src.startsWith(usual) && text === ''));
      }),
      { numRuns: 100 },
    );
  });

  it('is read as people write it: in capitals, with slots and what the builder has no place for', () => {
    const found = parseSnippet(
      `<AN-SURVEY-FORM SURVEY-ID="x" fields="given_name* phone_number" onclick="alert(1)" autoresponse="true" class="card">
        <strong slot="intro">Tell <em>us</em></strong>
        <an-field name="phone_number" label="Mobile" required></an-field>
        <an-field name="custom_fields.Shirt size" type="select" label="Size"><option>S<option value="l" tags="tall">Large</an-field>
        <a href="https://actionnetwork.org/surveys/x">Answer there</a>
        <div slot="success">Thanks, <a href="/give">give</a> <b>now</b></div><script>alert(1)</script>
      </AN-SURVEY-FORM>`,
      usual,
    );
    expect(found?.leftOut).to.deep.equal([
      'the attribute onclick',
      '<script>',
      'the markup in the slot intro',
      'the markup in the slot success',
    ]);
    expect(found?.embed).to.deep.equal({
      ...newEmbed('an-survey-form'),
      attributes: { 'survey-id': 'x', autoresponse: '', class: 'card' },
      items: [
        { name: 'given_name', required: true, more: {}, choices: [] },
        { name: 'phone_number', required: true, more: { label: 'Mobile' }, choices: [] },
        {
          name: 'custom_fields.Shirt size',
          required: false,
          more: { type: 'select', label: 'Size' },
          choices: [
            { label: 'S', value: '', tags: '' },
            { label: 'Large', value: 'l', tags: 'tall' },
          ],
        },
      ],
      link: { href: 'https://actionnetwork.org/surveys/x', text: 'Answer there' },
      intro: 'Tell us',
      thanks: { text: 'Thanks, now', link: { href: '/give', text: 'give' } },
    });
  });

  it('loses an attribute that this kind of form does not take, and the person is told', () => {
    const found = parseSnippet(
      `<an-event-rsvp event-id="x" created-date="2020-01-01" remove-tags="a"></an-event-rsvp>`,
      usual,
    );
    expect(found?.leftOut).to.deep.equal(['the attribute created-date', 'the attribute remove-tags']);
    expect(found?.embed.attributes).to.deep.equal({ 'event-id': 'x' });
    const taken = parseSnippet(`<an-survey-form survey-id="x" created-date="2020-01-01"></an-survey-form>`, usual);
    expect(taken?.embed.attributes).to.deep.equal({ 'survey-id': 'x', 'created-date': '2020-01-01' });
  });

  it('of which nothing is a form is none', () => {
    for (const text of ['', 'hello', '<an-field name="x"></an-field>', '&lt;an-event-rsvp>']) {
      expect(parseSnippet(text, usual)).to.equal(undefined);
    }
  });

  it('runs nothing while it is read', async () => {
    const ran: string[] = [];
    Object.assign(window, { ran });
    parseSnippet(
      `<img src="x" onerror="ran.push('img')"><script>ran.push('script')</script><an-event-rsvp><svg onload="ran.push('svg')"></svg></an-event-rsvp>`,
      usual,
    );
    const image = new Image();
    const failed = new Promise((resolve) => {
      image.addEventListener('error', resolve);
    });
    image.src = 'data:,';
    await failed;
    expect(ran).to.deep.equal([]);
  });
});
