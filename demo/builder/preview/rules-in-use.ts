/** Which rules of a style sheet a form has use for as it stands, so that its first paint carries no others. */

/** What an element may be at times, or show beside itself: a rule for it is one for the element. */
const passing = /::(?:before|after)|:(?:hover|focus(?:-visible)?)/g;

/** What the host is to be, where that is said: `[hidden]` of `:host([hidden])`. */
const hostSelector = /:host(?:\(((?:[^()]|\([^()]*\))*)\))?/g;

/** @returns as text, in their order, those whose selectors find something in the tree, or its host */
export function rulesInUse(root: ShadowRoot, rules: CSSRuleList): readonly string[] {
  // The form may stand in a frame, whose classes are others than those of this page.
  const { CSSContainerRule, CSSGroupingRule, CSSStyleRule } = root.ownerDocument.defaultView ?? window;
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return isInUse(root, rule.selectorText) ? [oneLine(rule.cssText)] : [];
    if (rule instanceof CSSContainerRule && getComputedStyle(root.host).containerName !== rule.containerName) return [];
    if (!(rule instanceof CSSGroupingRule)) return [oneLine(rule.cssText)];
    const inside = rulesInUse(root, rule.cssRules);
    // Steps of an animation that nothing has.
    if (inside.every((text) => text.startsWith('@keyframes'))) return [];
    return [`${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inside.join('')}}`];
  });
}

function isInUse(root: ShadowRoot, selectors: string): boolean {
  const hosts = [...selectors.matchAll(hostSelector)];
  if (hosts.length > 0) return hosts.some(([, host = '*']) => root.host.matches(host));
  return root.querySelector(selectors.replace(passing, ':is(*)')) !== null;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
