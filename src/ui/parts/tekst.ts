// Small shapes of text for the screen.
import { t } from '../words.ts'

/** First letter as a choice or a sentence has it. */
export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)

/** 'a, b en c'. */
export function opsomming(delen: readonly string[]): string {
  const laatste = delen.at(-1)
  if (laatste === undefined || delen.length < 2) return laatste ?? ''
  return `${delen.slice(0, -1).join(', ')}${t('dossier.mist.en')}${laatste}`
}
