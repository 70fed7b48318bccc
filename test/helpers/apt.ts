/** How packages of Debian and its kin are installed. */

/** As root in a container, through `sudo` elsewhere; `-n` fails at once where that would ask for a password. */
const apt = process.getuid?.() === 0 ? 'apt-get' : 'sudo -n apt-get';

/** For a shell, without questions and without what the packages only recommend. */
export const aptInstall = (packages: readonly string[]): string =>
  `${apt} update && DEBIAN_FRONTEND=noninteractive ${apt} install -y --no-install-recommends ${packages.join(' ')}`;
