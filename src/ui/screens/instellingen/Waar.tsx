// The answer to 'where are my data': on this device, what waits, and what the browser promises.
import ShieldCheck from 'lucide-solid/icons/shield-check'
import TabletSmartphone from 'lucide-solid/icons/tablet-smartphone'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import WifiOff from 'lucide-solid/icons/wifi-off'
import { createSignal, onMount, Show } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import { keepStorage, storageKept } from '../../../app/device/browser.ts'
import { nuVersturen } from '../../../app/post.ts'
import { dagEnUur } from '../../dag.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { watWacht } from '../../wacht.ts'
import { t } from '../../words.ts'

export function Waar() {
  const [bezig, zetBezig] = createSignal(false)
  const wacht = () => {
    const { soort, n } = watWacht(desk.post.wacht)
    return t(`instellingen.waar.${soort}`, { n })
  }
  const probeer = async () => {
    zetBezig(true)
    await nuVersturen()
    zetBezig(false)
  }
  return (
    <section class="card stack" aria-labelledby="waar" id="waar-deel">
      <h2 id="waar" tabindex="-1">{t('instellingen.waar.titel')}</h2>
      <ul class="list">
        <li><Icon of={ShieldCheck} /><span>{t('instellingen.waar.hier')}</span></li>
        <li><Icon of={TabletSmartphone} /><span>{wacht()}</span></li>
        <li><Icon of={ShieldCheck} /><span>{t('instellingen.waar.server')}</span></li>
        <Show when={!desk.post.online}>
          <li><Icon of={WifiOff} /><span>{t('instellingen.waar.offline')}</span></li>
        </Show>
        <Show when={desk.post.fout}>
          <li class="no"><Icon of={TriangleAlert} /><span>{t('instellingen.waar.fout')}</span></li>
        </Show>
      </ul>
      <p class="small muted" role="status">
        {desk.post.laatst === null
          ? t('instellingen.waar.nooit') : t('instellingen.waar.laatst', { moment: dagEnUur(desk.post.laatst) })}
      </p>
      <Button class="start" busy={bezig() && t('slot.wacht.bezig')} onClick={() => void probeer()}>
        {t('instellingen.waar.probeer')}
      </Button>
      <Belofte />
    </section>
  )
}

function Belofte() {
  const [vast, zetVast] = createSignal<boolean | null>(null)
  const [geweigerd, zetGeweigerd] = createSignal(false)
  onMount(() => { storageKept().then(zetVast, () => zetVast(false)) })
  const vraag = async () => {
    const beloofd = await keepStorage()
    zetVast(beloofd)
    zetGeweigerd(!beloofd)
  }
  return (
    <Show when={vast() === false} fallback={<Show when={vast()}><p>{t('instellingen.waar.vast')}</p></Show>}>
      <div class="stack stack-s">
        <p>{t('instellingen.waar.los')}</p>
        <Button class="start" onClick={() => void vraag()}>{t('instellingen.waar.vraag')}</Button>
        <p class="small" role="status">{geweigerd() ? t('instellingen.waar.weigert') : ''}</p>
      </div>
    </Show>
  )
}
