/** Statuses that allow no body at all. */
export const bodiless: readonly number[] = [204, 205, 304];
