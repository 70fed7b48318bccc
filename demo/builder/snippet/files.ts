/** Which of the package's files a form needs on its page. */
import { kindNow, type Embed } from '../model/embed.js';
import { languages } from '../words.js';

/** In `dist`: the script with the form, then what stands beside it. */
export interface Files {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export const themes = ['calm', 'bold', 'paper'] as const;

export function filesOf(embed: Embed): Files {
  const { tag, attributes, look } = embed;
  const language = (attributes['lang'] ?? '').toLowerCase().split('-')[0] ?? '';
  const hasSteps = 'share' in attributes || 'add-to-calendar' in attributes;
  return {
    scripts: [
      // Letters and calls come with the whole alone.
      kindNow(embed).action.own ? 'an-forms.js' : `${tag}.js`,
      ...(hasSteps ? ['an-next-steps.js'] : []),
      ...(language !== 'en' && Object.hasOwn(languages, language) ? [`locales/${language}.js`] : []),
    ],
    styles: themes.some((theme) => theme === look.theme) ? [`themes/${look.theme}.css`] : [],
  };
}
