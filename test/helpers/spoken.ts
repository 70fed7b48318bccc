/** A page as Chromium tells it to screen readers, one phrase for each node in reading order: shadow roots, slots and all. */
import type { Page } from 'playwright/test';

/** Said with what they are named; what stands inside is their name, or a list that opens only when asked. */
const wholes = new Set(['button', 'checkbox', 'combobox', 'heading', 'link', 'radio', 'textbox', 'spinbutton']);

/** Said when the reader comes into them. */
const places = new Set(['form', 'group', 'list', 'main', 'status']);

/** Their words are the name of what they label. */
const labels = new Set(['LabelText', 'Legend']);

/** How the states are said that a screen reader tells of; Chromium gives them as JSON values. */
const states = new Map([
  ['required true', 'required'],
  ['invalid "true"', 'invalid entry'],
  ['disabled true', 'unavailable'],
  ['checked "true"', 'checked'],
  ['checked "false"', 'not checked'],
  ['focused true', 'focused'],
  ['live "polite"', 'live'],
]);

/** `role, name, value, states, description` of each node, such as `textbox, Email address, required`. */
export async function spoken(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  const read = (id: string, isLabel: boolean): string[] => {
    const node = byId.get(id);
    if (!node) return [];
    const { ignored, role, name, value, properties = [], description, childIds = [] } = node;
    const kind = ignored ? '' : String(role?.value);
    if (kind === 'StaticText') return isLabel ? [] : [String(name?.value)];
    const told = properties.map((property) => states.get(`${property.name} ${JSON.stringify(property.value.value)}`));
    const phrase = [kind, name?.value, value?.value, ...told, description?.value].filter(Boolean).join(', ');
    if (wholes.has(kind)) return [phrase];
    const inside = childIds.flatMap((child) => read(child, isLabel || labels.has(kind)));
    const isSaid = places.has(kind) || (kind === 'generic' && told.includes('focused'));
    return isSaid ? [phrase, ...inside] : inside;
  };
  return nodes.flatMap(({ nodeId, parentId }) => (parentId === undefined ? read(nodeId, false) : []));
}
