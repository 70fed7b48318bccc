/** Which of the package's files a form needs on its page. */
import { languageOf } from '../../../src/core/language.js';
import { kindNow, type Embed } from '../model/embed.js';
import { themes } from '../model/themes.js';
import { languages } from '../words.js';

/** In `dist`: the script with the form, then what stands beside it. */
export interface Files {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export function filesOf(embed: Embed): Files {
  const { tag, attributes, items, look } = embed;
  const language = languageOf(attributes['lang'] ?? '');
  const hasSteps = 'share' in attributes || 'add-to-calendar' in attributes;
  // Letters and calls come with the whole alone, which has the regions to choose from.
  const isWhole = kindNow(embed).action.own !== undefined;
  const hasRegions = !isWhole && items.some(({ name }) => name === 'region');
  return {
    scripts: [
      isWhole ? 'an-forms.js' : `${tag}.js`,
      ...(hasRegions ? ['an-regions.js'] : []),
      ...(hasSteps ? ['an-next-steps.js'] : []),
      ...(language !== 'en' && Object.hasOwn(languages, language) ? [`locales/${language}.js`] : []),
    ],
    styles: themes.some((theme) => theme === look.theme) ? [`themes/${look.theme}.css`] : [],
  };
}
