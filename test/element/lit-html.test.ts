/** The scripts' own Lit draws what Lit draws: the same random drawings, one after the other, by both. */
import { expect } from 'chai';
import fc from 'fast-check';
import * as theirs from 'lit/html.js';
import * as ours from '../../src/build/lit-html.js';

type Renderer = {
  html: (strings: TemplateStringsArray, ...values: readonly unknown[]) => unknown;
  nothing: symbol;
  render: (value: unknown, root: ShadowRoot) => void;
};

/** A child, whichever draws it. */
type Child =
  | { type: 'text'; text: string | number | null | undefined }
  | { type: 'nothing' }
  | { type: 'list'; entries: readonly Child[] }
  | { type: 'field'; name: string; value: string; hidden: boolean; hint: string | undefined; child: Child }
  | { type: 'pair'; first: Child; second: Child };

/** The kinds of expression that the forms have: children side by side and among text, and attributes of each sort. */
function drawingOf(renderer: Renderer, child: Child): unknown {
  const { html, nothing } = renderer;
  switch (child.type) {
    case 'text':
      return child.text;
    case 'nothing':
      return nothing;
    case 'list':
      return child.entries.map((entry) => drawingOf(renderer, entry));
    case 'field':
      return html`<label title=${child.hint ?? nothing} ?hidden=${child.hidden}>${child.name}</label>
        <textarea part="control" name=${child.name} .defaultValue=${child.value} rows="5"></textarea>
        ${drawingOf(renderer, child.child)}`;
    case 'pair':
      return html`<div id=${child.type}>
          ${drawingOf(renderer, child.first)}${drawingOf(renderer, child.second)} =
          <b>${drawingOf(renderer, child.second)}</b>
        </div>
        <input value=${child.first.type} />`;
  }
}

const text = fc.oneof(fc.constantFrom('', 'a', '<b>', '&amp;', ' x= ', '<!--', '<?lit>'), fc.string());
const { child: children } = fc.letrec<{ child: Child; list: readonly Child[] }>((tie) => ({
  list: fc.array(tie('child'), { maxLength: 4 }),
  child: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'child' },
    fc.record({ type: fc.constant('text' as const), text: fc.oneof(text, fc.constantFrom(0, 1, null, undefined)) }),
    fc.record({ type: fc.constant('nothing' as const) }),
    fc.record({ type: fc.constant('list' as const), entries: tie('list') }),
    fc.record({
      type: fc.constant('field' as const),
      name: text,
      value: text,
      hidden: fc.boolean(),
      hint: fc.option(text, { nil: undefined }),
      child: tie('child'),
    }),
    fc.record({ type: fc.constant('pair' as const), first: tie('child'), second: tie('child') }),
  ),
}));

function newRoot(): ShadowRoot {
  return document.createElement('div').attachShadow({ mode: 'open' });
}

/** What is there: the places of expressions are marked in ways of their own. */
const shownIn = (root: ShadowRoot) =>
  root.innerHTML.replace(/<!--.*?-->/gs, (mark) => (/lit|^<!--\??-->$/.test(mark) ? '' : mark));

describe('the scripts’ own Lit', () => {
  it('draws what Lit draws, whatever was drawn before', () => {
    fc.assert(
      fc.property(fc.array(children, { minLength: 1, maxLength: 6 }), (drawings) => {
        const [own, lits] = [newRoot(), newRoot()];
        for (const drawing of drawings) {
          ours.render(drawingOf(ours, drawing), own);
          theirs.render(drawingOf(theirs, drawing), lits);
          expect(shownIn(own)).to.equal(shownIn(lits));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('touches nothing when the same is drawn again', () => {
    fc.assert(
      fc.property(children, (drawing) => {
        const root = newRoot();
        ours.render(drawingOf(ours, drawing), root);
        const observer = new MutationObserver(() => undefined);
        observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
        ours.render(drawingOf(ours, drawing), root);
        expect(observer.takeRecords()).to.deep.equal([]);
      }),
    );
  });

  it('keeps the nodes whose place stays', () => {
    const root = newRoot();
    const list = (names: readonly string[]) => ours.html`<ul>${names.map((name) => ours.html`<li>${name}</li>`)}</ul>`;
    ours.render(list(['a']), root);
    const [first] = root.querySelectorAll('li');
    ours.render(list(['b', 'c']), root);
    expect(root.querySelector('li')).to.equal(first);
    expect([...root.querySelectorAll('li')].map(({ textContent }) => textContent)).to.deep.equal(['b', 'c']);
  });

  it('has one listener at a time, the last one drawn', () => {
    const root = newRoot();
    const heard: string[] = [];
    const button = (name: string) => ours.html`<button .onclick=${() => heard.push(name)}></button>`;
    ours.render(button('first'), root);
    ours.render(button('second'), root);
    root.querySelector('button')?.click();
    expect(heard).to.deep.equal(['second']);
  });

  it('draws behind what stands in the root already', () => {
    const root = newRoot();
    root.append('before');
    ours.render(ours.html`<p>${'after'}</p>`, root);
    expect(shownIn(root)).to.equal('before<p>after</p>');
  });
});
