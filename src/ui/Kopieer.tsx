// A link to hand on: shown whole, copied with one tap, shared where the device can.
import Copy from 'lucide-solid/icons/copy'
import Share from 'lucide-solid/icons/share-2'
import { createEffect, createSignal, createUniqueId, on, Show } from 'solid-js'
import { Button } from './parts/Button.tsx'
import { t } from './words.ts'

/** `bericht` is what goes along when the device shares the link; it names nobody. */
export function Kopieer(props: {
  label: string
  tekst: string
  bericht?: string | undefined
  hoofd?: boolean | undefined
}) {
  const id = createUniqueId()
  const [uitkomst, zetUitkomst] = createSignal<'gekopieerd' | 'mislukt' | null>(null)
  createEffect(on(() => props.tekst, () => zetUitkomst(null), { defer: true }))
  const kopieer = () => {
    navigator.clipboard.writeText(props.tekst).then(() => zetUitkomst('gekopieerd'), () => zetUitkomst('mislukt'))
  }
  const stuur = () => {
    // Whoever closes the sheet of the device has sent nothing, and knows that.
    navigator.share({ text: props.bericht ?? '', url: props.tekst }).catch(() => undefined)
  }
  return (
    <div class="stack stack-s">
      <div class="field">
        <label for={id}>{props.label}</label>
        <input
          class="input" id={id} readonly value={props.tekst} autocomplete="off" spellcheck={false} translate="no"
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <div class="cluster">
        <Button kind={props.hoofd === true ? 'main' : undefined} icon={Copy} onClick={kopieer}>
          {t('contacten.deel.kopieer')}
        </Button>
        <Show when={props.bericht !== undefined && typeof navigator.share === 'function'}>
          <Button icon={Share} onClick={stuur}>{t('contacten.deel.stuur')}</Button>
        </Show>
      </div>
      <p class="small" role="status">
        <Show when={uitkomst()}>{(soort) => t(`contacten.deel.${soort()}`)}</Show>
      </p>
    </div>
  )
}
