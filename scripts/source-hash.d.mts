// Types of source-hash.mjs, which runs before anything is installed and so is plain JavaScript.
export function sourceHash(): string
export function appVersion(): string
