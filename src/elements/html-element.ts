/** The platform's element class. On a server there is none, and importing the package must not fail there. */
export const ElementClass =
  (globalThis as Partial<typeof globalThis>).HTMLElement ?? (Object as unknown as typeof HTMLElement);
