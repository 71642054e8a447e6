// What waits for a network while the vault is locked; it leaves without unlocking, and may be told to try now.
import ShieldCheck from 'lucide-solid/icons/shield-check'
import TabletSmartphone from 'lucide-solid/icons/tablet-smartphone'
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import { wachtInKluis } from '../../../app/session.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'

/** `kluis`: its id. What a gast sends is never a handover, only an answer. */
export function Wachtend(props: { kluis: string; soort: 'mentor' | 'gast' | 'oefen' }) {
  const [n, zetN] = createSignal(0)
  const [bezig, zetBezig] = createSignal(false)
  const kijk = () => { wachtInKluis(props.kluis).then(zetN, () => undefined) }
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
  const zin = () => {
    const aantal = { n: n() }
    if (props.soort === 'gast') return n() === 1 ? t('slot.wacht.berichtEen') : t('slot.wacht.berichtMeer', aantal)
    return n() === 1 ? t('slot.wacht.een') : t('slot.wacht.meer', aantal)
  }
  return (
    <div class="stack stack-s">
      <p class="saved" classList={{ 'is-watch': n() > 0 }} role="status">
        <Icon of={n() > 0 ? TabletSmartphone : ShieldCheck} />
        <span>{n() === 0 ? t('slot.wacht.geen') : zin()}</span>
      </p>
      <Show when={n() > 0}>
        <Button class="start" busy={bezig() && t('slot.wacht.bezig')} onClick={() => void probeer()}>
          {t('slot.wacht.probeer')}
        </Button>
      </Show>
    </div>
  )
}
