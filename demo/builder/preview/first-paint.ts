/** A form as its script draws it first, written as the inside of a declarative shadow root: seen before the script has come. */
import type { FormElement } from '../../../src/index.js';
import { rulesInUse } from './rules-in-use.js';

/**
 * For as long as the script has not come. What is reserved where the template was stripped is not needed, and the link for
 * those whose script never comes is shown: after a time in which every script that comes has come, or at once without any.
 */
const until = `:host(:not(:defined)){min-height:0 !important}
.late{visibility:hidden;block-size:0;overflow:hidden;animation:late 0s 10s forwards}
@keyframes late{to{visibility:visible;block-size:auto;padding-block-start:1em}}
::slotted(an-field),::slotted(an-target){display:none}`.replaceAll('\n', '');

const late = `<div class="late"><slot></slot></div><noscript><style>form{display:none}.late{animation-delay:0s}</style></noscript>`;

/** Of another of the same, that nobody has typed in. */
export async function firstPaintOf(form: FormElement): Promise<string> {
  const { body } = form.ownerDocument;
  const shelf = form.ownerDocument.createElement('div');
  shelf.hidden = true;
  shelf.append(form.cloneNode(true));
  body.append(shelf);
  const fresh = shelf.firstElementChild as FormElement;
  await fresh.updateComplete;
  const rules = fresh.renderRoot.adoptedStyleSheets.flatMap(({ cssRules }) => rulesInUse(fresh.renderRoot, cssRules));
  shelf.remove();
  return `<style>${rules.join('')}${until}</style>${markupOf(fresh.renderRoot)}${late}`;
}

/** Without the marks that Lit finds its places by, and the space between elements, but where lines are kept as they are written. */
function markupOf(root: ShadowRoot): string {
  const box = root.ownerDocument.createElement('div');
  box.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  const walker = root.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
  const nodes: CharacterData[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as CharacterData);
  for (const node of nodes) {
    if (node.nodeType === Node.COMMENT_NODE) node.remove();
    else if (!node.parentElement?.closest('textarea, .letter')) node.data = node.data.replace(/[\t\n\f\r ]+/g, ' ');
  }
  return box.innerHTML.trim();
}
