// What waits for a network while the vault is locked; it leaves without unlocking, and may be told to try now.
import ShieldCheck from 'lucide-solid/icons/shield-check'
import TabletSmartphone from 'lucide-solid/icons/tablet-smartphone'
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { desk, type Wacht } from '../../../app/desk.ts'
import { wachtInKluis } from '../../../app/session.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { watWacht } from '../../wacht.ts'
import { t } from '../../words.ts'

/** `kluis`: its id. */
export function Wachtend(props: { kluis: string }) {
  const [wacht, zetWacht] = createSignal<Wacht>({ overdrachten: 0, berichten: 0 })
  const n = () => watWacht(wacht()).n
  const [bezig, zetBezig] = createSignal(false)
  const kijk = () => { wachtInKluis(props.kluis).then(zetWacht, () => undefined) }
  createEffect(on(() => [props.kluis, desk.post.bezig], kijk))
  onMount(() => {
    const klok = setInterval(kijk, 5000)
    onCleanup(() => clearInterval(klok))
  })
  const probeer = async () => {
    zetBezig(true)
    const { nuVersturen } = await import('../../../app/post.ts')
    await nuVersturen()
    zetBezig(false)
    kijk()
  }
  const zin = () => t(`slot.wacht.${watWacht(wacht()).soort}`, { n: n() })
  return (
    <div class="stack stack-s">
      <p class="saved" classList={{ 'is-watch': n() > 0 }} role="status">
        <Icon of={n() > 0 ? TabletSmartphone : ShieldCheck} />
        <span>{zin()}</span>
      </p>
      <Show when={n() > 0}>
        <Button class="start" busy={bezig() && t('slot.wacht.bezig')} onClick={() => void probeer()}>
          {t('slot.wacht.probeer')}
        </Button>
      </Show>
    </div>
  )
}
