// Types of find-browser.mjs, which also runs before anything is installed and so is plain JavaScript.
export function findBrowser(): Promise<string | null>
export function findFirefox(): string | null
export function findWebkit(): { driver: string; xvfb: string; browser: string } | null
