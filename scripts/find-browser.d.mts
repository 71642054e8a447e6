// Types of find-browser.mjs, which also runs before anything is installed and so is plain JavaScript.
export function findBrowser(): Promise<string | null>
