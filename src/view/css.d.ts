/** How the build gives a style sheet: its minified text. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
