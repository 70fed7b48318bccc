/** The form's style sheet, as text. */
export { default as styles } from './form.css?inline';
