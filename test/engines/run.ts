/** The command that runs the tests of every engine: builds, installs what is missing, and ends with the counts. */
import { runSteps } from '../helpers/run-steps.js';
import { engineSteps } from '../helpers/steps.js';

await runSteps(engineSteps);
