/** The programs behind the engines: where Debian's packages put them, and which package that is. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [join(folder, entry.name)] : [],
      )
    : [];

/** WebKitGTK's own browser stands beside its library, in a folder of the processor's and the version's name. */
const miniBrowser = (): string | undefined =>
  foldersIn('/usr/lib')
    .flatMap(foldersIn)
    .filter((folder) => folder.includes('/webkit2gtk-'))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((file) => existsSync(file));

const programs = {
  firefox: { package: 'firefox-esr', find: () => onPath('firefox-esr') ?? onPath('firefox') },
  WebKitWebDriver: { package: 'webkit2gtk-driver', find: () => onPath('WebKitWebDriver') },
  MiniBrowser: { package: 'webkit2gtk-driver', find: miniBrowser },
  Xvfb: { package: 'xvfb', find: () => onPath('Xvfb') },
  // Without a window manager no window has the focus, and WebKit then shows none in the page either.
  ratpoison: { package: 'ratpoison', find: () => onPath('ratpoison') },
} as const;

export type ProgramName = keyof typeof programs;

/** The file of a program. Throws where it is not installed. */
export function programAt(name: ProgramName): string {
  const { find, package: from } = programs[name];
  const file = find();
  if (file === undefined) throw new Error(`${name} is not installed: it is in Debian's package ${from}.`);
  return file;
}

/** The packages whose programs are not there. */
export function missingPackages(): string[] {
  return [
    ...new Set(Object.values(programs).flatMap(({ find, package: from }) => (find() === undefined ? [from] : []))),
  ];
}
