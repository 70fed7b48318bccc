/** Letters and calls: one post for each target, and what the person must still do, said honestly. */
import { expect } from 'chai';
import type { AnOutreachForm } from '../../src/index.js';
import { actionId, control, controls, errorsDuring, mount, withFetch } from '../helpers/mount.js';

const targets = `
  <an-target title="Senator" given-name="Ann" family-name="Ray" email="ann.ray@example.org" phone="(202) 555-0101" ocdid="ocd-division/country:us/state:ny"></an-target>
  <an-target title="Senator" family-name="O’Neil & Co" email="o&n@example.org" phone="+1 202 555 0102"></an-target>
  <an-target given-name="Bo" email="bo@example.org" phone="2025550103"></an-target>`;
const letter = `subject="The river, {target.title}" message="Dear {target.title} {target.family_name},
it is 100% time & more. {unknown}
{given_name}"`;

function mountOutreach(attributes: string, children = targets): Promise<AnOutreachForm> {
  const markup = `<an-outreach-form advocacy-campaign-id="${actionId}" fields="given_name email_address" ${attributes}>${children}</an-outreach-form>`;
  return mount(markup, 'an-outreach-form');
}

interface Sent {
  readonly subject?: string;
  readonly message?: string;
  readonly duration?: string;
  readonly targets: readonly unknown[];
  readonly identifiers?: readonly string[];
}

function sent(requests: readonly RequestInit[]): Sent[] {
  return requests.map(({ body }) => JSON.parse(body as string) as Sent);
}

function fill(form: AnOutreachForm): void {
  control(form, 'given_name').value = 'Jo';
  control(form, 'email_address').value = 'jo@example.org';
}

describe('a letter', () => {
  it('is shown as it will read to each target while it is written', async () => {
    const form = await mountOutreach(`type="email" ${letter}`);
    const message = control(form, 'message');
    expect(message.value).to.contain('Dear {target.title}');
    fill(form);
    message.dispatchEvent(new Event('input', { bubbles: true }));
    await form.updateComplete;
    const previews = [...form.renderRoot.querySelectorAll('details')].map(({ textContent }) => textContent);
    expect(previews).to.have.length(3);
    expect(previews[0]).to.contain('Dear Senator Ray,\nit is 100% time & more. {unknown}\nJo');
    expect(previews[2]).to.contain('Dear,\n');
  });

  it('is posted once for each target, with one target and the filled-in words in each body', async () => {
    const form = await mountOutreach(`type="email" identifier-system="site" ${letter}`);
    fill(form);
    const bodies = sent(
      await withFetch(
        () => new Response('{}'),
        () => form.submit(),
      ),
    );
    expect(bodies.map(({ targets: [target] }) => target)).to.deep.equal([
      { title: 'Senator', given_name: 'Ann', family_name: 'Ray', ocdid: 'ocd-division/country:us/state:ny' },
      { title: 'Senator', family_name: 'O’Neil & Co' },
      { given_name: 'Bo' },
    ]);
    expect(bodies.map(({ subject }) => subject)).to.deep.equal([
      'The river, Senator',
      'The river, Senator',
      'The river,',
    ]);
    expect(bodies[1]?.message).to.equal('Dear Senator O’Neil & Co,\nit is 100% time & more. {unknown}\nJo');
    expect(bodies.every((body) => body.targets.length === 1)).to.equal(true);
    expect(new Set(bodies.flatMap(({ identifiers = [] }) => identifiers)).size).to.equal(3);
  });

  it('is then opened in the person’s own email program, and the page says that it is not sent yet', async () => {
    const form = await mountOutreach(`type="email" ${letter}`);
    fill(form);
    await withFetch(
      () => new Response('{}'),
      () => form.submit(),
    );
    const thanks = form.renderRoot.querySelector('[part=status]');
    expect(thanks?.textContent).to.contain('your letter is not sent yet');
    const links = [...(thanks?.querySelectorAll('a') ?? [])];
    expect(links.map(({ textContent }) => textContent)).to.deep.equal([
      'Open the letter to Senator Ann Ray',
      'Open the letter to Senator O’Neil & Co',
      'Open the letter to Bo',
    ]);
    const address = new URL(links[1]?.href ?? '');
    expect(decodeURIComponent(address.pathname)).to.equal('o&n@example.org');
    expect(address.searchParams.get('subject')).to.equal('The river, Senator');
    expect(address.searchParams.get('body')).to.equal(
      'Dear Senator O’Neil & Co,\r\nit is 100% time & more. {unknown}\r\nJo',
    );
    expect(links[1]?.getAttribute('href')).to.match(
      /^mailto:o%26n@example\.org\?subject=The%20river%2C%20Senator&body=Dear%20/,
    );
  });

  it('goes as a listener of an-submit wrote it, to one target each, under identifiers of both', async () => {
    const form = await mountOutreach(`type="email" identifier-system="us" ${letter}`);
    fill(form);
    form.addEventListener('an-submit', ({ body }) => {
      Object.assign(body, { subject: 'Ours', identifiers: ['crm:1'], targets: [] });
    });
    const bodies = sent(
      await withFetch(
        () => new Response('{}'),
        () => form.submit(),
      ),
    );
    expect(bodies.map(({ subject }) => subject)).to.deep.equal(['Ours', 'Ours', 'Ours']);
    expect(bodies.map(({ targets }) => targets.length)).to.deep.equal([1, 1, 1]);
    expect(new Set(bodies.map(({ identifiers = [] }) => identifiers[0]))).to.deep.equal(new Set(['crm:1']));
    expect(new Set(bodies.map(({ identifiers = [] }) => identifiers[1])).size).to.equal(3);
  });

  it('tells how far it is', async () => {
    const form = await mountOutreach(`type="email" ${letter}`);
    fill(form);
    const said: (string | null | undefined)[] = [];
    await withFetch(
      async () => {
        await form.updateComplete;
        said.push(form.renderRoot.querySelector('[role=status]')?.textContent);
        return new Response('{}');
      },
      () => form.submit(),
    );
    expect(said).to.deep.equal(['0 of 3 sent', '1 of 3 sent', '2 of 3 sent']);
  });
});

describe('calls', () => {
  const script = 'message="Hello {target.title} {target.family_name}, this is {given_name}."';

  it('show whom to call, with a link and the script to read', async () => {
    const form = await mountOutreach(`type="phone" ${script}`);
    const links = [...form.renderRoot.querySelectorAll<HTMLAnchorElement>('.steps a')].map(({ href }) => href);
    expect(links).to.deep.equal(['tel:2025550101', 'tel:+12025550102', 'tel:2025550103']);
    expect(form.renderRoot.querySelector('.steps li')?.textContent).to.contain('Hello Senator Ray, this is ….');
    expect(controls(form)).to.not.include('subject');
  });

  it('are posted for those who were reached, each with how long it took', async () => {
    const form = await mountOutreach(`type="phone" ${script}`);
    fill(form);
    expect(await form.submit()).to.deep.equal({ type: 'invalid' });
    const [first, , third] = [...form.renderRoot.querySelectorAll<HTMLInputElement>('[name=calls]')];
    first?.click();
    third?.click();
    await form.updateComplete;
    const [ann, bo] = [
      ...form.renderRoot.querySelectorAll<HTMLInputElement>('[part=field]:not([hidden]) > [type=number]'),
    ];
    if (!ann || !bo) throw new Error('Two are asked how long it took.');
    ann.value = '4';
    bo.value = '2.5';
    const bodies = sent(
      await withFetch(
        () => new Response('{}'),
        () => form.submit(),
      ),
    );
    expect(bodies.map(({ duration, targets: [target] }) => [duration, target])).to.deep.equal([
      ['4', { title: 'Senator', given_name: 'Ann', family_name: 'Ray', ocdid: 'ocd-division/country:us/state:ny' }],
      ['2.5', { given_name: 'Bo' }],
    ]);
    expect(bodies.some((body) => 'subject' in body || 'message' in body || 'calls' in body)).to.equal(false);
  });

  it('stay with whom they were made to, when the targets change meanwhile', async () => {
    const form = await mountOutreach('type="phone"');
    const ann = { given_name: 'Ann', phone: '2025550101' };
    const bob = { given_name: 'Bob', phone: '2025550102' };
    form.targets = [ann];
    await form.updateComplete;
    fill(form);
    form.renderRoot.querySelector<HTMLInputElement>('[name=calls]')?.click();
    await form.updateComplete;
    const minutes = form.renderRoot.querySelector<HTMLInputElement>('[type=number]');
    if (minutes) minutes.value = '5';
    form.targets = [bob, ann];
    await form.updateComplete;
    const bodies = sent(
      await withFetch(
        () => new Response('{}'),
        () => form.submit(),
      ),
    );
    expect(bodies.map(({ duration, targets }) => [duration, targets])).to.deep.equal([['5', [{ given_name: 'Ann' }]]]);
  });

  it('are posted however their names and numbers were written', async () => {
    const form = await mountOutreach('type="phone"');
    form.targets = [
      { given_name: 'Ann', phone: '+1 202 555 0101 ' },
      { given_name: 'Bo', family_name: 'cut in a sign \ud83d', phone: '2025550102' },
    ];
    await form.updateComplete;
    fill(form);
    for (const call of form.renderRoot.querySelectorAll<HTMLInputElement>('[name=calls]')) call.click();
    await form.updateComplete;
    const minutes = [...form.renderRoot.querySelectorAll<HTMLInputElement>('[type=number]')];
    for (const each of minutes) each.value = '5';
    const bodies = sent(
      await withFetch(
        () => new Response('{}'),
        () => form.submit(),
      ),
    );
    expect(bodies.map(({ duration }) => duration)).to.deep.equal(['5', '5']);
  });

  it('have numbers that are read from the left, in a language that is not', async () => {
    const form = await mountOutreach('type="phone"');
    expect(form.renderRoot.querySelector<HTMLAnchorElement>('.steps a')?.dir).to.equal('ltr');
  });
});

describe('targets', () => {
  it('may be set as data, and changed as children', async () => {
    const form = await mountOutreach(`type="email" ${letter}`);
    form.querySelector('an-target')?.remove();
    await Promise.resolve();
    await form.updateComplete;
    expect(form.renderRoot.querySelectorAll('details')).to.have.length(2);
    form.targets = [{ title: 'Mayor', family_name: 'Ito', email: 'ito@example.org' }];
    await form.updateComplete;
    expect(form.renderRoot.querySelector('details')?.textContent).to.contain('The letter to Mayor Ito');
  });

  it('who cannot be reached the way of the campaign are told by name', async () => {
    const errors = await errorsDuring(() =>
      mountOutreach('type="email"', '<an-target given-name="Bo" phone="1"></an-target>'),
    );
    expect(errors).to.deep.equal(['<an-outreach-form> targets="Bo": Give this target its email.']);
  });

  it('a letter goes to no other page, for it is opened from the thanks; calls may', async () => {
    const both = '<an-target given-name="Bo" email="bo@example.org" phone="1"></an-target>';
    const errors = await errorsDuring(async () => {
      await mountOutreach('type="phone" redirect-url="/thanks"', both);
      await mountOutreach('type="email" redirect-url="/thanks"', both);
    });
    expect(errors).to.deep.equal([
      '<an-outreach-form> redirect-url="/thanks": Leave it out: this kind of form takes none.',
    ]);
  });

  it('and the type must be there, and an autoresponse must not', async () => {
    const errors = await errorsDuring(() => mountOutreach('autoresponse', ''));
    expect(errors).to.deep.equal([
      '<an-outreach-form> type is missing: Write email or phone.',
      '<an-outreach-form> targets="[]": Add an <an-target> for each person to reach.',
      '<an-outreach-form> autoresponse="": Leave it out: this kind of form takes none.',
    ]);
  });
});
