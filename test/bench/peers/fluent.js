/** Fluent's inputs and button, with its light theme. */
import '@fluentui/web-components/text-input/define.js';
import '@fluentui/web-components/button/define.js';
import { setTheme } from '@fluentui/web-components';
import { webLightTheme } from '@fluentui/tokens';
import { place, ready, sendByScript } from './place.js';

setTheme(webLightTheme);
sendByScript(place.querySelector('form'));
ready();
