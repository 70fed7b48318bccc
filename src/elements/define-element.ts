/** While a tag is being defined: what stands in the page under it is then made an element. */
export let isDefining = false;

/** Defines an element under its tag. A page may load a script twice, or two of them: the first wins. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  // On a server there is no registry.
  const { customElements: registry } = globalThis as Partial<typeof globalThis>;
  if (registry?.get(tag)) return;
  isDefining = true;
  registry?.define(tag, element);
  isDefining = false;
}
