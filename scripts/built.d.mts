// Types of built.mjs, plain JavaScript like the check that uses it.
export type Weight = {
  readonly what: string; readonly now: number; readonly most: number; readonly good: boolean; readonly text: string
}
export type Weights = readonly [start: Weight, vandaag: Weight, precache: Weight]
export function weigh(root: string): Weights
export function strangers(root: string): string[]
export function hookInTestBuild(root: string): boolean
