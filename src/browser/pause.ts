/** Resolves after a while with nothing, so that it can be raced. */
export function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
