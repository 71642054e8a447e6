// The pages of an attachment that travels, as pictures: the same in the preview, in Samen kijken and at the receiver.
import Download from 'lucide-solid/icons/download'
import ZoomIn from 'lucide-solid/icons/zoom-in'
import { createMemo, createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js'
import type { Blad, LeesBladen } from '../../app/bladen.ts'
import type { AppError } from '../../app/errors.ts'
import '../words-verder.ts'
import { t } from '../words.ts'
import { Button } from './Button.tsx'
import { Fout } from './Fout.tsx'
import './bijlage-beeld.css'

/** An address of a picture for as long as this place stands: the browser keeps the picture until it is given back. */
export function createAdres(blob: () => Blob): () => string {
  return createMemo(() => {
    const adres = URL.createObjectURL(blob())
    onCleanup(() => URL.revokeObjectURL(adres))
    return adres
  })
}

/**
 * Reads them once; another copy has another key. A tap shows one page as large as the screen. `bewaar`: offers to keep
 * them outside the vault.
 */
export function BijlageBeeld(props: {
  sleutel: string; naam: string; lees: LeesBladen; bewaar?: ((sleutel: string) => void) | undefined
}): JSX.Element {
  const [bladen, zetBladen] = createSignal<readonly Blad[] | null>(null)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  onMount(() => void props.lees(props.sleutel).then((gelezen) => {
    if (gelezen.ok) zetBladen(gelezen.value)
    else zetFout(gelezen.error)
  }))
  return (
    <div class="stack stack-s">
      <Fout fout={fout()} />
      <Show when={bladen()} fallback={<Show when={fout() === null}><p role="status">{t('bijlage.beeld.laden')}</p></Show>}>
        {(alle) => (
          <ol class="bladen">
            <For each={alle()}>
              {(blad, nr) => (
                <li><Bladzijde blad={blad} naam={t('bijlage.beeld.van', { n: nr() + 1, totaal: alle().length, naam: props.naam })} /></li>
              )}
            </For>
          </ol>
        )}
      </Show>
      <Show when={bladen() !== null && props.bewaar}>
        {(bewaar) => (
          <Button
            class="start noprint" icon={Download} onClick={() => bewaar()(props.sleutel)}
            aria-label={`${t('bijlage.beeld.bewaar')}: ${props.naam}`}
          >
            {t('bijlage.beeld.bewaar')}
          </Button>
        )}
      </Show>
    </div>
  )
}

function Bladzijde(props: { blad: Blad; naam: string }): JSX.Element {
  const adres = createAdres(() => props.blad.blob)
  let groot: HTMLDialogElement | undefined
  return (
    <>
      <img
        class="blad" src={adres()} alt={props.naam} width={props.blad.breed} height={props.blad.hoog}
      />
      <Button
        kind="quiet" class="noprint" icon={ZoomIn} onClick={() => groot?.showModal()}
        aria-label={`${t('bijlage.beeld.groot')}: ${props.naam}`}
      >
        {t('bijlage.beeld.groot')}
      </Button>
      <dialog class="dialog blad-groot" aria-label={props.naam} ref={(el) => { groot = el }}>
        <Button class="start" onClick={() => groot?.close()}>{t('bijlage.beeld.sluit')}</Button>
        <img src={adres()} alt="" />
      </dialog>
    </>
  )
}
