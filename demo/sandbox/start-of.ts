/** The start of a text that is too long to be kept or shown whole; how long that is, the callers know. */
export const startOf = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length)}… (cut here)`;
