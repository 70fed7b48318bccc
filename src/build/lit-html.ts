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

/** Makes what is drawn at once, with the parts in it that change later. */
type Draw = () => readonly [parts: Part[], node?: Node];

const roots = new WeakMap<ShadowRoot, Part>();

/** Draws behind what stands in the root, and from then on changes what has changed. */
export function render(value: unknown, root: ShadowRoot): void {
  const part = roots.get(root) ?? childPart(root.appendChild(document.createComment('')));
  roots.set(root, part);
  part(value);
}

/** A child that stands behind a node, up to what follows it. */
function childPart(start: ChildNode): Part {
  const end = start.nextSibling;
  let drawn: Draw | undefined;
  let parts: Part[] = [];
  let lastMark = start;

  return (value) => {
    let made: Node | undefined;
    const [draw, values] = childOf(value);
    if (draw !== drawn) {
      while (start.nextSibling && start.nextSibling !== end) start.nextSibling.remove();
      [parts, made] = draw();
      drawn = draw;
      lastMark = start;
    }
    // A list may have more entries than it had. Behind each stands a mark, which the next one begins at.
    while (parts.length < values.length) {
      const mark = document.createComment('');
      lastMark.after(mark);
      parts.push(childPart(lastMark));
      lastMark = mark;
    }
    parts.forEach((part, index) => {
      part(values[index]);
    });
    if (made) start.after(made);
  };
}

/** Where two children are drawn by the same, one can be made into the other by its parts alone. Nothing is an empty list. */
function childOf(value: unknown): readonly [draw: Draw, values: readonly unknown[]] {
  if (value === nothing || (value ?? '') === '') return [drawList, []];
  if (Array.isArray(value)) return [drawList, value];
  if (Object(value) !== value) return [drawText, [value]];
  const { strings, values } = value as TemplateResult;
  const draw = templates.get(strings) ?? drawerOf(strings);
  templates.set(strings, draw);
  return [draw, values];
}

const drawList: Draw = () => [[]];

const drawText: Draw = () => {
  const node = document.createTextNode('');
  return [[changing((value) => (node.data = value as string))], node];
};

const templates = new WeakMap<TemplateStringsArray, Draw>();

/** Goes through its elements and comments. */
const walkerIn = (node: Node): TreeWalker => document.createTreeWalker(node, 129);

/** What the place of an attribute is called: one that is numbered, and has the name as its value, which keeps its case. */
const marker = '$';

function drawerOf(strings: TemplateStringsArray): Draw {
  const template = document.createElement('template');
  const marked = strings.reduce(
    (before, after, index) =>
      before.replace(/([.?\w-]+)=$|$/, (_, name?: string) => (name ? `${marker}${index}=${name}` : '<!>')) + after,
  );
  policy ??= newPolicy();
  // The last child ends before a node, so that what is drawn behind the template stays.
  template.innerHTML = policy.createHTML(marked.replace(/<!>$/, '$&$&'));
  /** Of each node in turn, what its places are called: the attributes, or nothing where a child stands. */
  const places: (readonly string[])[] = [];
  const walker = walkerIn(template.content);
  while (places.flat().length < strings.length - 1) {
    const node = walker.nextNode() as Element;
    // The page may have given all objects more properties, and have an `Element` of its own.
    places.push(node.nodeType === 8 ? [''] : takenFrom(node));
  }
  return () => {
    const node = document.importNode(template.content, true);
    const walker = walkerIn(node);
    const parts = places.flatMap((names) => {
      const node = walker.nextNode() as Element;
      return names.map((name) => (name ? attributePart(node, name) : childPart(node)));
    });
    return [parts, node];
  };
}

/** Takes the marks from an element, and gives what they name. */
function takenFrom(element: Element): readonly string[] {
  const marks = [...element.attributes].filter(({ name }) => name.startsWith(marker));
  for (const { name } of marks) element.removeAttribute(name);
  return marks.map(({ value }) => value);
}

/** `.name` is a property, also one that listens, and `?name` an attribute that is there or not. */
function attributePart(element: Element, place: string): Part {
  const [sign] = place;
  const name = place.replace(/^\W/, '');
  return changing((value) => {
    if (sign === '.') Reflect.set(element, name, value);
    else if (sign === '?') element.toggleAttribute(name, Boolean(value));
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, value as string);
  });
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

/**
 * Made with the first template: a second copy of a script draws none, and where policies are made once it would be
 * complained of. A page's default policy is not asked instead: it may leave half of a form.
 */
let policy: Policy | undefined;

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
