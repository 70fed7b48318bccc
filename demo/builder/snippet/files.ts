/** Which of the package's files a form needs on its page. */
import { kindNow, type Embed } from '../model/embed.js';

/** In `dist`: the script with the form, then what stands beside it. */
export interface Files {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export const languages = {
  ar: 'Arabic',
  cs: 'Czech',
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  ht: 'Haitian Creole',
  it: 'Italian',
  pl: 'Polish',
  pt: 'Portuguese',
  tl: 'Tagalog',
  vi: 'Vietnamese',
  zh: 'Chinese (simplified)',
} as const;

export const themes = {
  calm: 'Calm: a soft card, round corners',
  bold: 'Bold: thick frames, heavy words',
  paper: 'Paper: ruled lines, serif words',
} as const;

export function filesOf(embed: Embed): Files {
  const { tag, attributes, look } = embed;
  const language = (attributes['lang'] ?? '').toLowerCase().split('-')[0] ?? '';
  const hasSteps = 'share' in attributes || 'add-to-calendar' in attributes;
  return {
    scripts: [
      // Letters and calls come with the whole alone.
      kindNow(embed).action.own ? 'an-forms.js' : `${tag}.js`,
      ...(hasSteps ? ['an-next-steps.js'] : []),
      ...(Object.hasOwn(languages, language) ? [`locales/${language}.js`] : []),
    ],
    styles: Object.hasOwn(themes, look.theme) ? [`themes/${look.theme}.css`] : [],
  };
}
