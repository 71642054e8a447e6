// The frame of the open vault, filled: what waits for you in each place, and the line that says where everything is.
import { Outlet } from '@tanstack/solid-router'
import WifiOff from 'lucide-solid/icons/wifi-off'
import { createEffect, createMemo, onCleanup, Show } from 'solid-js'
import { desk } from '../app/desk.ts'
import { opensOffline } from '../app/device/worker.ts'
import { profiel, vergrendel } from '../app/session.ts'
import { Bijwerken } from './Bijwerken.tsx'
import { Chip } from './parts/Chip.tsx'
import { Shell, type Place } from './parts/Shell.tsx'
import { overzicht } from './screens/vandaag/overzicht.ts'
import { watWacht } from './wacht.ts'
import { speakFor, t } from './words.ts'

const gastPlekken: readonly Place[] = ['vandaag', 'ontvangen', 'contacten']

export function Schil() {
  createEffect(() => speakFor(profiel()?.sector ?? null))
  onCleanup(() => speakFor(null))
  const gast = () => profiel()?.soort === 'gast'
  const counts = createMemo(() => {
    const doelen = (overzicht()?.bijJou ?? []).map((stap) => stap.doel.to)
    const naar = (plek: string) => doelen.filter((doel) => doel.startsWith(plek)).length
    return { vandaag: doelen.length, ontvangen: naar('/ontvangen'), contacten: naar('/contacten') }
  })
  const regel = createMemo(() => {
    if (desk.post.fout !== null) return { tone: 'watch' as const, text: t('schil.verzendenLukt') }
    const { soort, n } = watWacht(desk.post.wacht)
    if (soort === 'geen' && opensOffline() === false) return { tone: 'watch' as const, text: t('schil.metNetwerk') }
    return soort === 'geen' ? { tone: 'ok' as const, text: t('schil.veilig') } : { tone: 'watch' as const, text: t(`schil.${soort}`, { n }) }
  })
  return (
    <Shell
      dataline={regel()}
      counts={counts()}
      places={gast() ? gastPlekken : undefined}
      practice={profiel()?.soort === 'oefen'}
      chips={<Show when={!desk.post.online}><Chip tone="unknown" icon={WifiOff}>{t('schil.geenNetwerk')}</Chip></Show>}
      onLock={() => void vergrendel()}
    >
      <Bijwerken />
      <Outlet />
    </Shell>
  )
}
