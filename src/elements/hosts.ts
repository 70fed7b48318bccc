/** An element, and the hosts of the shadow trees that it stands in, from the inside out. */
export function hostsAround(element: Element): readonly Element[] {
  const root = element.getRootNode();
  return [element, ...(root instanceof ShadowRoot ? hostsAround(root.host) : [])];
}
