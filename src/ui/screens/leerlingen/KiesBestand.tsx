// Choosing a file: by the device's own list, or on a laptop by dropping it anywhere on the screen.
import FileUp from 'lucide-solid/icons/file-up'
import { onCleanup, onMount, type JSX } from 'solid-js'
import { bezig as bezigheid } from '../../../app/session.ts'
import { Icon } from '../../parts/Icon.tsx'
import './oso.css'

// The browser's own control, with our look: a label is a button for whoever taps, the input for whoever tabs. While the
// device shows its own list of files this page is hidden: choosing is declared, so that the vault does not lock then.
/** `kies` gets the chosen file; undefined when none was chosen. */
export function KiesBestand(props: {
  hoofd: boolean; uit: boolean; kies: (bestand: File | undefined) => void; children: JSX.Element
}) {
  let klaar: (() => void) | undefined
  const stop = (): void => {
    klaar?.()
    klaar = undefined
  }
  const blijf = (event: DragEvent): void => event.preventDefault()
  const laatVallen = (event: DragEvent): void => {
    // Else the browser would leave the app and show the file.
    event.preventDefault()
    const [bestand] = event.dataTransfer?.files ?? []
    if (bestand !== undefined && !props.uit) props.kies(bestand)
  }
  onMount(() => {
    addEventListener('dragover', blijf)
    addEventListener('drop', laatVallen)
  })
  onCleanup(() => {
    removeEventListener('dragover', blijf)
    removeEventListener('drop', laatVallen)
    stop()
  })
  return (
    <div class="oso-kies">
      <label class={props.hoofd ? 'btn btn-main' : 'btn'}>
        <Icon of={FileUp} />{props.children}
        <input
          type="file" accept=".xml,text/xml,application/xml" autocomplete="off" disabled={props.uit}
          ref={(el) => el.addEventListener('cancel', stop)}
          onClick={() => {
            stop()
            klaar = bezigheid('bestand-kiezen')
          }}
          onChange={(event) => {
            stop()
            props.kies(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </label>
    </div>
  )
}
