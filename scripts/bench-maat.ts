// The arithmetic of the bench: what stands for many measurements, and the line that is printed for one figure.

/** `value` and `baseline` are medians of the same run, `ratio` is the one by the other. More keys may follow. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly baseline: number | null
  readonly ratio: number | null
} & Readonly<Record<string, unknown>>

/** The middle one, or halfway between the two in the middle. Throws when there is nothing to choose from. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new RangeError('no measurements')
  return (low + high) / 2
}

/** Four digits that mean something: more would be noise. */
export const rounded = (value: number): number => Number(value.toPrecision(4))

/** The line of one figure; `spread` (least, most) only when it was measured more than once. */
export function figure(
  name: string, unit: string, values: readonly number[],
  more: { baseline?: readonly number[] } & Record<string, unknown> = {},
): Figure {
  const { baseline, ...rest } = more
  const value = median(values)
  const ground = baseline === undefined ? null : median(baseline)
  const spread = values.length < 2 ? {} : {
    spread: [Math.min(...values), Math.max(...values)].map(rounded), runs: values.length,
  }
  return {
    name, value: rounded(value), unit,
    baseline: ground === null ? null : rounded(ground),
    ratio: ground === null || ground === 0 ? null : rounded(value / ground),
    ...rest, ...spread,
  }
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

/**
 * Both, one after the other, `times` over, so that both get the same weather. A first round does not count, unless it
 * is the only one.
 */
export async function versus(
  times: number, mine: () => unknown, theirs: () => unknown,
): Promise<{ values: number[]; baseline: number[] }> {
  const values: number[] = []
  const baseline: number[] = []
  for (let round = times > 1 ? -1 : 0; round < times; round += 1) {
    const [one, other] = [await timed(mine), await timed(theirs)]
    if (round < 0) continue
    values.push(one)
    baseline.push(other)
  }
  return { values, baseline }
}
