// The answer to 'where are my data': on this device, what waits, and what the browser promises.
import ShieldCheck from 'lucide-solid/icons/shield-check'
import TabletSmartphone from 'lucide-solid/icons/tablet-smartphone'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import WifiOff from 'lucide-solid/icons/wifi-off'
import { createSignal, onMount, Show } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import { keepStorage, storageKept, storageUse } from '../../../app/device/browser.ts'
import { isInstalled } from '../../../app/device/install.ts'
import { opensOffline } from '../../../app/device/worker.ts'
import { nuVersturen } from '../../../app/post.ts'
import { profiel } from '../../../app/session.ts'
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
        <Show when={opensOffline() === false}>
          <li class="no"><Icon of={TriangleAlert} /><span>{t('instellingen.waar.metNetwerk')}</span></li>
        </Show>
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

// 1 MB is the least that says something to people.
const inWoorden = (bytes: number): string => {
  const mega = Math.max(1, Math.round(bytes / 1e6))
  return mega < 1000 ? `${mega} MB` : `${(mega / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 0 })} GB`
}

function Belofte() {
  const [vast, zetVast] = createSignal<boolean | null>(null)
  const [geweigerd, zetGeweigerd] = createSignal(false)
  const [gebruik, zetGebruik] = createSignal<Awaited<ReturnType<typeof storageUse>>>(null)
  onMount(() => {
    storageKept().then(zetVast, () => zetVast(false))
    void storageUse().then(zetGebruik)
  })
  // Installing is no advice to whoever did, nor to a gast, who is told that he need not.
  const helpt = () => !isInstalled() && profiel()?.soort !== 'gast'
  const los = () => t(helpt() ? 'instellingen.waar.los' : 'instellingen.waar.losHier')
  const weigert = () => t(helpt() ? 'instellingen.waar.weigert' : 'instellingen.waar.weigertHier')
  const vraag = async () => {
    const beloofd = await keepStorage()
    zetVast(beloofd)
    zetGeweigerd(!beloofd)
  }
  return (
    <div class="stack stack-s">
      <Show when={vast() !== null}><p role="status">{vast() === true ? t('instellingen.waar.vast') : los()}</p></Show>
      <Show when={vast() === false}>
        <Button class="start" onClick={() => void vraag()}>{t('instellingen.waar.vraag')}</Button>
        <p class="small" role="status">{geweigerd() ? weigert() : ''}</p>
      </Show>
      <Show when={gebruik()}>
        {(nu) => (
          <p class="small muted">
            {t('instellingen.waar.gebruik', { gebruikt: inWoorden(nu().gebruikt), ruimte: inWoorden(nu().ruimte) })}
          </p>
        )}
      </Show>
    </div>
  )
}
