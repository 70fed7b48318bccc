/** Recognises a slip of the pen in an email address, to be offered for correction. Nothing is ever corrected unasked. */

/** Where most people have their address. */
const usual = 'gmail.com yahoo.com hotmail.com outlook.com icloud.com aol.com'.split(' ');

/** Real ones that only look like a slip. */
const real = /^[ey]?mail\.com$/;

/** @returns the address that was probably meant; undefined where this one may well be right */
export function probablyMeant(address = ''): string | undefined {
  // A longer one is no slip, and takes long to look at.
  const [, name = '', written = ''] = /^(.{1,64})@([^@]{1,99})$/.exec(address) ?? [];
  const domain = written.toLowerCase();
  if (usual.includes(domain) || real.test(domain)) return undefined;
  // No domain ends in these.
  const mended = domain.replace(/\.(con|cmo|ocm)$/, '.com');
  const meant =
    usual.find((each) => lessOneLetter(each).some((part) => lessOneLetter(domain).includes(part))) ?? mended;
  return meant === domain ? undefined : `${name}@${meant}`;
}

/**
 * A word, and what is left of it without one of its letters. Two words that have one of these in common differ by a
 * letter that is missing, is too many, is another or stands elsewhere.
 */
function lessOneLetter(word: string): readonly string[] {
  return [word, ...word.split('').map((_, at) => word.slice(0, at) + word.slice(at + 1))];
}
