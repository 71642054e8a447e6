// The voice of this device. A voice that sends the words to a server is never used, nor even shown to anybody else.

/** A voice of the device itself; `taal` as in 'nl'. */
export type Stem = { readonly taal: string; readonly naam: string }

/** What reads aloud: the browser's own speech, or another in a test. */
export type Spraak = {
  /** The voices that speak here, without a server. Asked again at each text: a voice can be taken away. */
  stemmen: () => readonly Stem[]
  /** Calls back when the list may be another one; gives the ender. */
  luister: (opnieuw: () => void) => () => void
  /** Says this text with this voice; `klaar` when it was said or could not be said. Nothing when the voice is gone. */
  zeg: (tekst: string, stem: Stem, klaar: () => void) => void
  zwijg: () => void
}

const hier = (): SpeechSynthesis | null => ('speechSynthesis' in globalThis ? speechSynthesis : null)

// 'nl-NL', and 'nl_NL' on Android. Only `true` counts: what does not say where it speaks, does not speak here.
const eigen = (): SpeechSynthesisVoice[] => (hier()?.getVoices() ?? []).filter(({ localService }) => localService === true)
const alsStem = ({ lang, voiceURI }: SpeechSynthesisVoice): Stem =>
  ({ taal: lang.toLowerCase().split(/[-_]/)[0] ?? '', naam: voiceURI })

/** The speech of this browser. */
export const spraak: Spraak = {
  stemmen: () => eigen().map(alsStem),
  luister: (opnieuw) => {
    const speech = hier()
    speech?.addEventListener?.('voiceschanged', opnieuw)
    return () => speech?.removeEventListener?.('voiceschanged', opnieuw)
  },
  zeg: (tekst, stem, klaar) => {
    const voice = eigen().find((een) => een.voiceURI === stem.naam && alsStem(een).taal === stem.taal)
    const speech = hier()
    if (speech === null || voice === undefined) return klaar()
    const uiting = new SpeechSynthesisUtterance(tekst)
    uiting.voice = voice
    uiting.lang = voice.lang
    // A little slower than it would by itself.
    uiting.rate = 0.9
    uiting.addEventListener('end', klaar, { once: true })
    uiting.addEventListener('error', klaar, { once: true })
    speech.speak(uiting)
  },
  zwijg: () => hier()?.cancel(),
}
