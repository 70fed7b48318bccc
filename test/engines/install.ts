/** Installs the packages that the engines lack here. Fails, and says which they are, where that cannot be done. */
import { spawnSync } from 'node:child_process';
import { aptInstall } from '../helpers/apt.js';
import { missingPackages } from './programs.js';

const missing = missingPackages();
if (missing.length > 0 && spawnSync('apt-get', ['--version']).status === 0) {
  const command = aptInstall(missing);
  process.stdout.write(`Not all engines are here, so they are installed: ${command}\n`);
  spawnSync(command, { shell: true, stdio: 'inherit' });
}

const left = missingPackages();
if (left.length > 0) {
  console.error(
    `The tests in Firefox and WebKitGTK need Debian's packages ${left.join(', ')}, which could not be installed here. ` +
      `Install what they hold, then run the tests again: ${aptInstall(left)}`,
  );
  process.exitCode = 1;
}
