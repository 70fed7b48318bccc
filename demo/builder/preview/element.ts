/** Puts a form into the preview's page as the real element, and changes it there without losing what was typed. */
import { nodeOf, type Node } from '../snippet/markup.js';
import { propertiesOf } from '../snippet/style.js';
import { isWhole } from '../model/check.js';
import { sampleCalls } from '../model/kinds.js';
import { actionOf, kindNow, withAttribute, type Embed } from '../model/embed.js';

/** The same form for the sandbox: its ids, its API, no way to another page, and sent. */
export function rehearsal(embed: Embed, apiBase: string): Embed {
  const { ids, sample } = kindNow(embed);
  const isCalls = embed.attributes['type'] === 'phone' && 'advocacy-campaign-id' in sample;
  const changes: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries(ids.map((name) => [name, sample[name]])),
    ...(isCalls && { 'advocacy-campaign-id': sampleCalls }),
    'api-base': apiBase,
    'redirect-url': undefined,
    // What is posted is shown in any case.
    'dry-run': undefined,
  };
  const form = Object.entries(changes).reduce((form, [name, value]) => withAttribute(form, name, value), embed);
  if (!actionOf(form.tag).own) return form;
  // Who is still being named would leave no form to look at.
  const targets = form.targets.filter((target) => isWhole(target, form));
  return { ...form, targets: targets.length > 0 ? targets : [sampleTarget] };
}

/** Somebody to write to or to call, until somebody was named. */
const sampleTarget = {
  ...{ title: 'Senator', 'given-name': 'Ann', 'family-name': 'Example' },
  ...{ email: 'ann@example.org', phone: '202 555 0101' },
};

/** @returns the element, new where it is of another tag than before */
export function place(embed: Embed, into: HTMLElement): HTMLElement {
  const node = nodeOf(embed);
  const before = into.firstElementChild;
  const element = before?.localName === node.tag ? (before as HTMLElement) : made(into.ownerDocument, node);
  if (element !== before) into.replaceChildren(element);
  else change(element, node);
  const { style } = element;
  for (const name of ['--an-accent', '--an-on-accent', '--an-radius']) style.removeProperty(name);
  for (const [name, value] of propertiesOf(embed)) style.setProperty(name, value);
  return element;
}

function made(document: Document, node: Node): HTMLElement {
  const element = document.createElement(node.tag);
  change(element, node);
  return element;
}

const drawn = new WeakMap<Element, string>();

function change(element: HTMLElement, { attributes, children }: Node): void {
  const written = Object.fromEntries(attributes);
  for (const name of element.getAttributeNames())
    if (!(name in written) && name !== 'style') element.removeAttribute(name);
  for (const [name, value = ''] of attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  const signature = JSON.stringify(children);
  if (drawn.get(element) === signature) return;
  drawn.set(element, signature);
  element.replaceChildren(
    ...children.map((child) => (typeof child === 'string' ? child : made(element.ownerDocument, child))),
  );
}
