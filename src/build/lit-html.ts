/**
 * What the scripts for a page have in place of lit-html: as much of it as the templates here use, in a third of its
 * weight. The modules of the package import Lit itself; `test/element/lit-html.test.ts` holds the two to the same result.
 *
 * An expression is a child, or the whole value of an attribute, without quotes. A child is a text, a template, a list
 * of these, or nothing; there is no directive, no SVG, and no comment in a template.
 *
 * After lit-html 3, BSD-3-Clause, Google LLC.
 */

type TemplateResult = { readonly strings: TemplateStringsArray; readonly values: readonly unknown[] };

export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult {
  return { strings, values };
}

/** As a child it draws nothing; an attribute it takes away. */
export const nothing = Symbol();

/** Shows what an expression is worth now. */
type Part = (value: unknown) => void;

/** What is drawn at once, with the parts in it that change later. */
type Drawing = readonly [parts: readonly Part[], node?: Node];

const roots = new WeakMap<ShadowRoot, Part>();

/** Draws behind what stands in the root, and from then on changes what has changed. */
export function render(value: unknown, root: ShadowRoot): void {
  const part = roots.get(root) ?? childPart(root.appendChild(document.createComment('')), null);
  roots.set(root, part);
  part(value);
}

/** A child that stands behind a node, up to another or to the end. */
function childPart(start: ChildNode, end: ChildNode | null): Part {
  let shown: unknown = nothing;
  let parts: readonly Part[] = [];

  return (value) => {
    let made: Node | undefined;
    const [kind, values, draw] = childOf(value);
    if (kind !== shown) {
      clear(start, end);
      [parts, made] = draw(start, end);
      shown = kind;
    }
    parts.forEach((part, index) => {
      part(values[index]);
    });
    if (made) start.parentNode?.insertBefore(made, end);
  };
}

/** The kinds are equal where one child can be made into the other by its parts alone. */
type Child = readonly [
  kind: unknown,
  values: readonly unknown[],
  draw: (start: ChildNode, end: ChildNode | null) => Drawing,
];

function childOf(value: unknown): Child {
  if ([nothing, undefined, null, ''].includes(value as null)) return [nothing, [], () => [[]]];
  if (Array.isArray(value)) return [Array, [value], listDrawing];
  if (isTemplate(value)) return [value.strings, value.values, () => clone(value.strings)];
  return [Text, [value], textDrawing];
}

function isTemplate(value: unknown): value is TemplateResult {
  return Object(value) === value;
}

function clear(start: ChildNode, end: ChildNode | null): void {
  while (start.nextSibling && start.nextSibling !== end) start.nextSibling.remove();
}

function textDrawing(): Drawing {
  const node = document.createTextNode('');
  return [[changing((value) => (node.data = value as string))], node];
}

/** Behind each entry stands a mark, which the next one begins at. */
function listDrawing(start: ChildNode, end: ChildNode | null): Drawing {
  const entries: { readonly mark: ChildNode; readonly part: Part }[] = [];
  const lastMark = () => entries.at(-1)?.mark ?? start;
  const drawList = (list: readonly unknown[]) => {
    entries.length = Math.min(entries.length, list.length);
    clear(lastMark(), end);
    list.forEach((value, index) => {
      if (index === entries.length) {
        const mark = document.createComment('');
        const part = childPart(lastMark(), mark);
        start.parentNode?.insertBefore(mark, end);
        entries.push({ mark, part });
      }
      entries[index]?.part(value);
    });
  };
  return [[drawList as Part]];
}

/** The place of a part: the how manieth node it is of its template, and what it is called there, if it is an attribute. */
type Place = { readonly index: number; readonly name?: string };

type Template = { readonly content: DocumentFragment; readonly places: readonly Place[] };

const templates = new WeakMap<TemplateStringsArray, Template>();

/** Elements and comments. */
const walker = document.createTreeWalker(document, 129);

function clone(strings: TemplateStringsArray): Drawing {
  const template = templates.get(strings) ?? templateOf(strings);
  templates.set(strings, template);
  const node = document.importNode(template.content, true);
  let index = -1;
  walker.currentNode = node;
  const parts = template.places.map((place) => {
    for (; index < place.index; index++) walker.nextNode();
    const { currentNode } = walker;
    return place.name === undefined
      ? childPart(currentNode as Comment, currentNode.nextSibling)
      : attributePart(currentNode as Element, place.name);
  });
  walker.currentNode = document;
  return [parts, node];
}

/** What the place of an attribute is called: one that is numbered, and has the name as its value, which keeps its case. */
const marker = 'lit$';

function templateOf(strings: TemplateStringsArray): Template {
  const template = document.createElement('template');
  const marked = strings.reduce(
    (before, after, index) =>
      before.replace(/([.?@\w-]+)=$|$/, (_, name?: string) => (name ? `${marker}${index}=${name}` : '<!>')) + after,
  );
  // The last child ends before a node, so that what is drawn behind the template stays.
  template.innerHTML = trusted(marked.replace(/<!>$/, '$&$&'));
  const places: Place[] = [];
  walker.currentNode = template.content;
  for (let index = 0; places.length < strings.length - 1; index++) {
    const node = walker.nextNode() as Element;
    // The page may have given all objects more properties, and have an `Element` of its own.
    if (node.nodeType === 8) places.push({ index });
    else places.push(...takeNames(node).map((name) => ({ index, name })));
  }
  return { content: template.content, places };
}

function takeNames(element: Element): string[] {
  return element.getAttributeNames().flatMap((place) => {
    if (!place.startsWith(marker)) return [];
    const name = element.getAttribute(place) ?? '';
    element.removeAttribute(place);
    return [name];
  });
}

/** `.name` is a property, `?name` an attribute that is there or not, `@name` a listener for an event. */
function attributePart(element: Element, place: string): Part {
  const name = place.replace(/^\W/, '');
  switch (place[0]) {
    case '.':
      return changing((value) => Reflect.set(element, name, value));
    case '?':
      return changing((value) => element.toggleAttribute(name, Boolean(value)));
    case '@':
      return listenerPart(element, name);
    default:
      return changing((value) => {
        if (value === nothing) element.removeAttribute(name);
        else element.setAttribute(name, value as string);
      });
  }
}

function listenerPart(element: Element, type: string): Part {
  let listener: (event: Event) => void;
  element.addEventListener(type, (event) => {
    listener(event);
  });
  return (value) => {
    listener = value as typeof listener;
  };
}

/** Most of what is drawn again is what it was. */
function changing(set: Part): Part {
  let before: unknown = nothing;
  return (value) => {
    if (value !== before) set(value);
    before = value;
  };
}

type Policy = { createHTML(html: string): string };

let policy: Policy | undefined;

/**
 * Made with the first template: a second copy of a script draws none, and where policies are made once it would be
 * complained of. A page's default policy is not asked instead: it may leave half of a form.
 */
function trusted(text: string): string {
  policy ??= newPolicy();
  return policy.createHTML(text);
}

type TrustedTypes = { createPolicy(name: string, rules: Policy): Policy; readonly defaultPolicy: unknown };

declare const trustedTypes: TrustedTypes;

/** Where it is refused, and nothing stands for it, HTML is as free as ever, or the browser says that it is not. */
function newPolicy(): Policy {
  const rules: Policy = { createHTML: (text) => text };
  try {
    return trustedTypes.createPolicy('an-forms', rules);
  } catch (refusal) {
    if ((globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.defaultPolicy) throw refusal;
    return rules;
  }
}
