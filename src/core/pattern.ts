/** Tells whether a builder's regular expression can be used: that it is one, and that no answer keeps it busy for long. */

/** Nobody writes more by hand, and what is generated would take long to look through. */
const longest = 2_000;

/**
 * What repeats a repetition or a choice can be read in more ways than there is time for: the slip that is made most
 * (https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS).
 */
const endless = /\([^()]*[*+|][^()]*\)[*+{]/;

export function isUsable(pattern: string): boolean {
  try {
    new RegExp(pattern, 'v');
    return pattern.length < longest && !isEndless(pattern);
  } catch {
    // A SyntaxError is the platform's way to say no.
    return false;
  }
}

/** From the inside out: once looked at, what a group holds is a part of the group around it. */
function isEndless(pattern: string): boolean {
  const around = pattern.replace(/\(([^()]*)\)/g, '$1');
  return endless.test(pattern) || (around !== pattern && isEndless(around));
}
