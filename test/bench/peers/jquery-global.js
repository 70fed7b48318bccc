/** jQuery where its plugins look for it. */
import jQuery from 'jquery';

globalThis.jQuery = jQuery;
