/** An address: what is asked follows the country that the person chooses, and nothing typed is lost on the way. */
import { expect } from 'chai';
import type { FormElement } from '../../src/index.js';
import { control, mountRsvp, withFetch } from '../helpers/mount.js';

/** As a person does: the value, then the event. */
async function enter(form: FormElement, name: string, value: string): Promise<void> {
  const found = control(form, name);
  found.value = value;
  found.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

const labelOf = (form: FormElement, name: string) =>
  control(form, name).labels?.[0]?.textContent.replace('(optional)', '').trim();

describe('an address', () => {
  const fields = 'fields="email_address country region postal_code"';

  it('asks for a state from a list in the US, and for a region in words elsewhere', async () => {
    const form = await mountRsvp(`${fields} country="US"`);
    expect([labelOf(form, 'region'), control(form, 'region').localName]).to.deep.equal(['State', 'select']);
    await enter(form, 'country', 'CA');
    expect(labelOf(form, 'region')).to.equal('Province or territory');
    expect(labelOf(form, 'postal_code')).to.equal('Postal code');
    await enter(form, 'country', 'MX');
    expect([labelOf(form, 'region'), control(form, 'region').localName]).to.deep.equal([
      'State, province or region',
      'input',
    ]);
  });

  it('offers each country once, by its current code', async () => {
    const form = await mountRsvp(fields);
    const options = [...form.renderRoot.querySelectorAll<HTMLOptionElement>('[name=country] option')];
    const names = options.map(({ label }) => label);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
    expect(options.find(({ label }) => label === 'United Kingdom')?.value).to.equal('GB');
  });

  it('keeps what was typed when the country changes', async () => {
    const form = await mountRsvp(fields);
    await enter(form, 'email_address', 'jo@example.org');
    await enter(form, 'postal_code', 'K1A 0B1');
    await enter(form, 'country', 'CA');
    expect(control(form, 'email_address').value).to.equal('jo@example.org');
    expect(control(form, 'postal_code').value).to.equal('K1A 0B1');
    expect(control(form, 'country').value).to.equal('CA');
  });

  it('is posted with the codes of the region and the country, and the language by its code', async () => {
    const form = await mountRsvp('fields="email_address country region languages_spoken"');
    await enter(form, 'email_address', 'jo@example.org');
    await enter(form, 'country', 'AU');
    await enter(form, 'region', 'NSW');
    await enter(form, 'languages_spoken', 'es');
    const [request] = await withFetch(
      () => new Response('{}'),
      () => form.submit(),
    );
    expect(JSON.parse(request?.body as string)).to.deep.equal({
      person: {
        email_addresses: [{ address: 'jo@example.org' }],
        postal_addresses: [{ region: 'NSW', country: 'AU' }],
        languages_spoken: ['es'],
      },
    });
  });

  it('leaves the caret where the person types when attributes change', async () => {
    const form = await mountRsvp('fields="email_address given_name"');
    const name = control(form, 'given_name');
    name.focus();
    await enter(form, 'given_name', 'Johanna');
    name.setSelectionRange(2, 2);
    form.addTags = 'volunteer';
    await form.updateComplete;
    expect([name.value, name.selectionStart, form.renderRoot.activeElement]).to.deep.equal(['Johanna', 2, name]);
  });
});
