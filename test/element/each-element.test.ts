/** What every element does, whichever it is: one loop over the list. */
import { expect } from 'chai';
import * as elements from '../../src/elements/index.js';
import { configure } from '../../src/core/config.js';
import { actionId, controls, errorsDuring, mount } from '../helpers/mount.js';

for (const { action } of Object.values(elements)) {
  const ids = action.address.filter(({ required }) => required).map(({ attribute }) => `${attribute}="${actionId}"`);
  const markup = (attributes = '', children = '') =>
    `<${action.tag} ${ids.join(' ')} ${attributes}>${children}</${action.tag}>`;
  const mountIt = (attributes?: string, children?: string) =>
    mount(markup(attributes, children), action.tag as 'an-event-rsvp');

  describe(`<${action.tag}>`, () => {
    it('shows its default fields and its own button', async () => {
      const form = await mountIt();
      expect(controls(form)).to.deep.equal(action.defaultFields.replaceAll('*', '').split(' '));
      expect(form.renderRoot.querySelector('button')?.textContent.trim()).to.match(/\w/);
    });

    it('has every attribute of its address as a property', async () => {
      const form = await mountIt();
      for (const { attribute } of action.address) {
        const property = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
        Reflect.set(form, property, actionId.replace('9', '8'));
        await form.updateComplete;
        expect(form.getAttribute(attribute)).to.equal(actionId.replace('9', '8'));
      }
    });

    it('shows the default slot and tells the builder what to write where its id is missing', async () => {
      let form: Awaited<ReturnType<typeof mountIt>> | undefined;
      const errors = await errorsDuring(async () => {
        form = await mount(`<${action.tag}><a href="/x">Elsewhere</a></${action.tag}>`, action.tag as 'an-event-rsvp');
      });
      expect(form?.renderRoot.querySelector('form')).to.equal(null);
      expect(form?.querySelector('a')?.getClientRects()).to.have.length(1);
      expect(errors).to.have.length(1);
      expect(errors[0]).to.match(
        new RegExp(`^<${action.tag}> ${action.address.at(-1)?.attribute ?? ''} is missing: Write `),
      );
    });

    it('is the same form when cloned, adopted, or written with innerHTML', async () => {
      const form = await mountIt('fields="email_address*" submit-label="Go"');
      const clone = form.cloneNode(true) as typeof form;
      document.body.append(clone);
      await clone.updateComplete;
      const adopted = new DOMParser().parseFromString(markup('fields="email_address*"'), 'text/html').body
        .firstElementChild;
      if (!adopted) throw new Error('The markup is empty.');
      document.body.append(document.adoptNode(adopted));
      await (adopted as typeof form).updateComplete;
      expect(controls(clone)).to.deep.equal(['email_address']);
      expect(clone.renderRoot.querySelector('button')?.textContent.trim()).to.equal('Go');
      expect(controls(adopted as typeof form)).to.deep.equal(['email_address']);
    });

    it('takes a configuration from its address alone', () => {
      const bag = Object.fromEntries(action.address.map(({ attribute }) => [attribute, actionId]));
      expect(configure(action, bag).ok).to.equal(true);
    });
  });
}
