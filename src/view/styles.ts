/** The form's style sheet, as Lit adopts it. */
import { unsafeCSS } from 'lit';
import text from './form.css?inline';

export const styles = unsafeCSS(text);
