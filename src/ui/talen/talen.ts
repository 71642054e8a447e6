// The languages of Samen kijken. A further one is a file of the same shape, and one line here.
import type { Woordenlijst } from '../waarde.ts'

/** `let`: the sentence that says what is not translated; {afzender} is who wrote it. */
export type Taalwoorden = {
  readonly woorden: { readonly [name: string]: object }
  readonly lijst: Woordenlijst
  readonly let: string
}

/** By the code of its `lang`: what it calls itself, and where its words are. Dutch is there always. */
export const talen = {
  nl: { naam: 'Nederlands', haal: null },
  en: { naam: 'English', haal: () => import('./en.ts') },
} as const satisfies Record<string, { naam: string, haal: (() => Promise<{ default: Taalwoorden }>) | null }>

export type Taal = keyof typeof talen
