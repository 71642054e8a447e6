// Types of test-results.mjs, plain JavaScript like the check that uses it.
export type Skip = { name: string; reason: string }
export type Results = { passed: number; failed: number; skipped: number; skips: Skip[] }
export function unlisted(root: string, skips: readonly Skip[]): string[]
export function unitResults(root: string, path: string): Results
export function journeyResults(root: string, path: string): Results
