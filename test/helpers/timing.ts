/** How long a piece of work takes in Node, on machines that are busy with something else as well. */

/** The longest that a person does not feel, in milliseconds: what TRUST allows a task of ours. */
export const unfelt = 50;

/** The fewest milliseconds of processor time that `work` takes in a few times: others on the machine do not count. */
export function costOf(work: () => unknown, times = 5): number {
  let least = Infinity;
  // Once it was short enough, it is not measured again.
  for (let time = 0; time < times && least > unfelt; time++) {
    const before = process.cpuUsage();
    work();
    least = Math.min(least, process.cpuUsage(before).user / 1_000);
  }
  return least;
}
