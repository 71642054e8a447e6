// What a browser engine must be able to do for a story: ten verbs. Everything else is words over them (blad.ts).

/** A page in one engine, on a tablet held upright. Every verb ends by itself: it succeeds or throws. */
export interface Driver {
  readonly naam: string
  /** Whether the profile lives on when the browser is closed; when not, `heropent` is refused. */
  readonly bewaart: boolean
  gaatNaar(adres: string): Promise<void>
  herlaadt(): Promise<void>
  /** Runs the text of a function in the page, with plain data as argument and as answer. */
  vraagt(functie: string, met: unknown): Promise<unknown>
  /** A real press of the pointer at a point of the window. */
  tikt(x: number, y: number): Promise<void>
  /** Real keys, into whatever has the focus. */
  typt(tekst: string): Promise<void>
  beeld(bestand: string): Promise<void>
  /** What the page complained about so far: errors, the console, the security policy. */
  klachten(): Promise<string[]>
  /** Every address that was asked for, as far as the engine lets us hear it. */
  adressen(): Promise<string[]>
  /** Closes the browser and opens it again with the same profile. */
  heropent(): Promise<void>
  /** Closes the browser; no process and no folder of it stays. */
  sluit(): Promise<void>
}

export const scherm = { breed: 768, hoog: 1024 }

/** How long one verb may take before it is given up; Argon2id and the post-quantum keys are the slowest things. */
export const geduld = 30_000

/** Waits so many milliseconds. */
export const even = (ms: number): Promise<void> => new Promise((later) => { setTimeout(later, ms) })

/** Gives up on a promise that does not come, with this sentence. */
export async function binnen<T>(ms: number, wat: string, werk: Promise<T>): Promise<T> {
  let klok: NodeJS.Timeout | undefined
  const op = new Promise<never>((_, weg) => {
    klok = setTimeout(() => weg(new Error(`${wat}: no answer after ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([werk, op])
  } finally {
    clearTimeout(klok)
  }
}

/** Asks until it is so; gives the last answer when it never is. */
export async function totdat<T>(vraag: () => Promise<T>, goed: (antwoord: T) => boolean, ms: number): Promise<T | Error> {
  const eind = Date.now() + ms
  for (;;) {
    let antwoord: T | Error
    try {
      antwoord = await vraag()
      if (goed(antwoord)) return antwoord
    } catch (fout) {
      // A page that is just being replaced cannot answer.
      antwoord = fout instanceof Error ? fout : new Error(String(fout))
    }
    if (Date.now() > eind) return antwoord
    await even(60)
  }
}
