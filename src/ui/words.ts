// Every Dutch text by key: `t('parts.menu')`. A missing key, or a missing {word} in it, does not compile.
// Here are the words that the welcome and the lock need; those of all other screens come with them: words-binnen.ts
// and, for what Vandaag can do without, words-verder.ts.
import { translator, type TemplateResolver } from '@solid-primitives/i18n'
import { createSignal } from 'solid-js'
import { parts } from './parts/words.nl.ts'
import { slot } from './screens/slot/words.nl.ts'
import { welkom } from './screens/welkom/words.nl.ts'
import type { Binnen } from './words-binnen.ts'
import type { Anderen } from './words-anderen.ts'
import type { Openen } from './words-openen.ts'
import type { Verder } from './words-verder.ts'

const words = { parts, slot, welkom }

/** The sector whose way of speaking is used where po, vo and mbo say it differently. */
export type Sector = 'po' | 'vo' | 'mbo'

type Leaf = string | ((...args: never[]) => string)
/** A list of words is for its own screen, which imports it; `t` does not reach into lists. */
type Tree = { readonly [name: string]: Leaf | readonly string[] | Tree }
type Paths<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends Leaf ? `${P}${K}`
    : T[K] extends readonly string[] ? never : Paths<T[K], `${P}${K}.`>
}[keyof T & string]
type At<T, P extends string> =
  P extends keyof T ? T[P] : P extends `${infer H}.${infer R}` ? (H extends keyof T ? At<T[H], R> : never) : never
type Names<S extends string> = S extends `${string}{${infer N}}${infer R}` ? N | Names<R> : never
type Args<L> = L extends (...args: infer A) => string ? A
  : L extends string ? ([Names<L>] extends [never] ? [] : [vars: Record<Names<L>, string | number>]) : never

type Words = typeof words & Binnen & Verder & Anderen & Openen
/** Every key there is; variants for one sector (`key@po`) are chosen by `t` itself. */
export type WordKey = Exclude<Paths<Words>, `${string}@${string}`>

const flatten = (tree: Tree, path = ''): [string, Leaf][] =>
  Object.entries(tree).flatMap(([name, leaf]): [string, Leaf][] => {
    if (typeof leaf !== 'object') return [[`${path}${name}`, leaf]]
    return Array.isArray(leaf) ? [] : flatten(leaf as Tree, `${path}${name}.`)
  })

const flat: Record<string, Leaf> = Object.fromEntries(flatten(words))

/** Adds the words of further screens; before the first of those is drawn. */
export const learn = (more: Tree): void => { Object.assign(flat, Object.fromEntries(flatten(more))) }

const [sector, setSector] = createSignal<Sector | null>(null)
const [other, setOther] = createSignal<Record<string, Leaf> | null>(null)

/** The shape of a tree of words, for the same words in another language. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> }

/** Speaks these words in the place of the Dutch ones, where they have the key; null is Dutch again. */
export const speakIn = (tree: Tree | null): void => {
  setOther(tree === null ? null : Object.fromEntries(flatten(tree)))
}

// Not the package's own resolver: that one gives `$&` and braces inside a value a meaning.
const resolve = ((text: string, vars?: Record<string, string | number | boolean>) =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => String(vars?.[name] ?? all))) as TemplateResolver
const say = translator(() => flat, resolve)

/** Chooses the variant of a sector for all texts from now on; null gives the common words. */
export const speakFor = (chosen: Sector | null): void => { setSector(chosen) }

type Speak = (key: string, ...args: unknown[]) => unknown

/**
 * The text of `key`: Dutch, in the words of the chosen sector where it has its own, or the language that `speakIn`
 * chose. Reactive in both.
 */
export function t<K extends WordKey>(key: K, ...args: Args<At<Words, K>>): string {
  const spoken = other()
  const variant = `${key}@${sector() ?? ''}`
  const speak = (spoken !== null && key in spoken ? translator(() => spoken, resolve) : say) as Speak
  return String(speak(speak === say && variant in flat ? variant : key, ...args))
}
