/** Tells whether a builder's regular expression can be used: that it is one, and that no answer keeps it busy for long. */

/**
 * What repeats a repetition or a choice can be read in more ways than there is time for: the slip that is made most
 * (https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS). Where each turn begins with a
 * sign, as in `[a-z]+(-[a-z]+)*`, it is read in one way.
 */
const endless = /\((?!(?:\?:|\?<\w+>)?(?:\\\.|\\?[-,;:@/ ]))[^()]*[*+|][^()]*\)[*+{]/;

export function isUsable(pattern: string): boolean {
  try {
    new RegExp(pattern, 'v');
    return !endless.test(pattern);
  } catch {
    // A SyntaxError is the platform's way to say no.
    return false;
  }
}
