// What of an OSO file was not taken over, and what its school kept back; shown before and after taking over.
import { For } from 'solid-js'
import type { Rest } from '../../../app/desk.ts'
import { t } from '../../words.ts'
import { leerlingen as woorden } from './words.nl.ts'
import './oso.css'

const redenen: Readonly<Record<string, string>> = woorden.oso.reden
const categorieen: Readonly<Record<string, string>> = woorden.oso.categorie

/** Rows of path, value where it may be shown, and why not. The path is of the file, word for word. */
export function NietOvergenomenLijst(props: { over: readonly Rest[] }) {
  return (
    <div class="oso-tabel">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('leerlingen.oso.kolom.wat')}</th>
            <th scope="col">{t('leerlingen.oso.kolom.waarde')}</th>
            <th scope="col">{t('leerlingen.oso.kolom.reden')}</th>
          </tr>
        </thead>
        <tbody translate="no">
          <For each={samen(props.over)}>
            {(een) => (
              <tr>
                <th scope="row" class="oso-pad" title={een.pad}>
                  {kortPad(een.pad)}{een.keer > 1 ? ` (${een.keer}×)` : ''}
                </th>
                <td class="oso-waarde">{een.waarde ?? '–'}</td>
                <td>{redenen[een.reden] ?? een.reden}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

/** Categories that the school of the file withheld on purpose. */
export function NietMeegeleverd(props: { wat: readonly string[] }) {
  return <ul class="oso-lijst"><For each={props.wat}>{(een) => <li>{categorieen[een] ?? een}</li>}</For></ul>
}

// The same element without a value, forty times over, says no more than once.
function samen(over: readonly Rest[]): (Rest & { keer: number })[] {
  const rijen = new Map<string, Rest & { keer: number }>()
  for (const een of over) {
    const pad = een.pad.replace(/\[\d+\]/g, '')
    const sleutel = [pad, een.reden, een.waarde ?? ''].join('\n')
    rijen.set(sleutel, { ...een, pad, keer: (rijen.get(sleutel)?.keer ?? 0) + 1 })
  }
  return [...rijen.values()]
}

// The last parts of a path say what it is; the whole path stands in the title.
const kortPad = (pad: string): string => pad.split('/').filter(Boolean).slice(-3).join(' / ')
