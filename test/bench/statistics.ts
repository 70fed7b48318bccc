/** What is made of many numbers that say the same: their middle, their spread, and how they grow. */

export interface Spread {
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const [below = NaN, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return below + (above - below) * (place % 1);
  };
  return { quarter: at(0.25), median: at(0.5), threeQuarters: at(0.75) };
}

/** The n in `cost = factor × size ** n`, by least squares of the logarithms: 0 stays the same, 1 grows in line. */
export function exponentOf(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [x, y] = [meanOf(logs.map(([size]) => size)), meanOf(logs.map(([, cost]) => cost))];
  const slope = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0);
  return slope / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}
