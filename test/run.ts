/** The test command. With `--engines` the other engines' tests follow, and one line closes it all. */
import { checkRows } from './helpers/row-check.js';
import { runSteps } from './helpers/run-steps.js';
import { allSteps, steps } from './helpers/steps.js';

await runSteps(process.argv.includes('--engines') ? allSteps : steps, checkRows);
