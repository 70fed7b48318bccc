/** The themes that come with the package, and the accent of each. */
export const themes = ['calm', 'bold', 'paper'] as const;

/** As their style sheets have them; without a theme, that of the element itself. */
export const accents: Readonly<Record<(typeof themes)[number] | '', string>> = {
  '': '#2459d6',
  calm: '#13786f',
  bold: '#ffd400',
  paper: '#b4432c',
};

/** Anyone may have written another theme into the address: it is none. */
export function accentOf(theme: string): string {
  return accents[themes.find((each) => each === theme) ?? ''];
}
