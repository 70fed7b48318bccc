/** The language of a form: by which its table is found. */

/** The language subtag of a BCP 47 tag, `pt` of `pt-BR`, in lower case; Tagalog, which has two, as `tl`. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().replace('fil', 'tl').replace(/-.*/, '');
}
