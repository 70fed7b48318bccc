/** The name that JavaScript gives to an attribute: `add-tags` is `addTags`. */
export function propertyOf(attribute: string): string {
  return attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
