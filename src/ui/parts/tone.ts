// The four states a part can show; each is a class of the stylesheet and always comes with a shape and a word.
export type Tone = 'ok' | 'watch' | 'act' | 'brand'

/** The class of a tone, or nothing. */
export const toneClass = (tone: Tone | undefined): string => (tone === undefined ? '' : ` is-${tone}`)
