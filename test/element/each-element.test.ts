/** What every element does, whichever it is: one loop over the list. */
import { expect } from 'chai';
import * as elements from '../../src/elements/index.js';
import { actionId, controls, errorsDuring, mount } from '../helpers/mount.js';

for (const { action } of Object.values(elements)) {
  /** What an element must have beside its id. */
  const more: Readonly<Record<string, { attributes: string; children: string; fields: readonly string[] }>> = {
    'an-outreach-form': {
      attributes: 'type="email" subject="The river" message="Dear {target.title}"',
      children: '<an-target title="Senator" given-name="Jo" email="jo@example.org"></an-target>',
      fields: ['subject', 'message'],
    },
  };
  const { attributes: own = '', children: inside = '', fields: asked = [] } = more[action.tag] ?? {};
  const ids = action.address.filter(({ optional }) => !optional).map(({ attribute }) => `${attribute}="${actionId}"`);
  const markup = (attributes = '', children = '') =>
    `<${action.tag} ${ids.join(' ')} ${own} ${attributes}>${inside}${children}</${action.tag}>`;
  const mountIt = (attributes?: string, children?: string) =>
    mount(markup(attributes, children), action.tag as 'an-event-rsvp');

  describe(`<${action.tag}>`, () => {
    it('shows its default fields and its own button', async () => {
      const form = await mountIt();
      expect(controls(form)).to.deep.equal([...action.defaultFields.replaceAll('*', '').split(' '), ...asked]);
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
        form = await mount(
          `<${action.tag} ${own}>${inside}<a href="/x">Elsewhere</a></${action.tag}>`,
          action.tag as 'an-event-rsvp',
        );
      });
      expect(form?.renderRoot.querySelector('form')).to.equal(null);
      expect(form?.querySelector('a')?.getClientRects()).to.have.length(1);
      expect(errors).to.have.length(1);
      expect(errors[0]).to.match(
        new RegExp(`^<${action.tag}> ${action.address.at(-1)?.attribute ?? ''} is missing: Copy the `),
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
      expect(controls(clone)).to.deep.equal(['email_address', ...asked]);
      expect(clone.renderRoot.querySelector('button')?.textContent.trim()).to.equal('Go');
      expect(controls(adopted as typeof form)).to.deep.equal(['email_address', ...asked]);
    });
  });
}
