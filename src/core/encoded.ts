/** A text as a part of an address; half a surrogate pair, as of a text that was cut short, cannot be encoded and is left out. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
}
