// The tools beside a page: black or crop by hand, the same by a button and the arrow keys, back and again, larger.
import Crop from 'lucide-solid/icons/crop'
import Redo from 'lucide-solid/icons/redo-2'
import Square from 'lucide-solid/icons/square'
import Undo from 'lucide-solid/icons/undo-2'
import ZoomIn from 'lucide-solid/icons/zoom-in'
import ZoomOut from 'lucide-solid/icons/zoom-out'
import { Show } from 'solid-js'
import { Button, IconButton } from '../../parts/Button.tsx'
import { t } from '../../words.ts'
import { doe, ongedaan, opnieuw, type Bewerking } from './bewerking.ts'
import type { Gereedschap } from './Vel.tsx'

const hoogstens = 4

type Props = {
  bewerking: Bewerking
  zet: (bewerking: Bewerking) => void
  gereedschap: Gereedschap
  kies: (gereedschap: Gereedschap) => void
  zoom: number
  vergroot: (zoom: number) => void
}

// What a button puts there is taken in hand at once: the arrow keys move it.
const pak = (klas: string): void => queueMicrotask(() => {
  const alle = document.querySelectorAll<HTMLElement>(`button.${klas}`)
  alle[alle.length - 1]?.focus()
})

export function Balk(props: Props) {
  const wissel = (een: Gereedschap): void => props.kies(props.gereedschap === een ? null : een)
  const erbij = (): void => {
    props.zet(doe(props.bewerking, { zwart: [...props.bewerking.nu.zwart, { x: 0.3, y: 0.2, b: 0.4, h: 0.1 }] }))
    pak('vel-zwart')
  }
  const kader = (): void => {
    props.zet(doe(props.bewerking, { snij: { x: 0.1, y: 0.1, b: 0.8, h: 0.8 } }))
    pak('vel-kader')
  }
  const uitleg = () => (props.gereedschap === null ? t('bijlage.bewerk.kiesUitleg')
    : props.gereedschap === 'zwart' ? t('bijlage.bewerk.zwartUitleg') : t('bijlage.bewerk.snijUitleg'))
  return (
    <div class="stack stack-s" role="group" aria-label={t('bijlage.bewerk.gereedschap')}>
      <div class="cluster">
        <Button icon={Square} aria-pressed={props.gereedschap === 'zwart'} class="vel-keus" onClick={() => wissel('zwart')}>
          {t('bijlage.bewerk.zwart')}
        </Button>
        <Button icon={Crop} aria-pressed={props.gereedschap === 'snij'} class="vel-keus" onClick={() => wissel('snij')}>
          {t('bijlage.bewerk.snij')}
        </Button>
        <IconButton of={Undo} label={t('bijlage.bewerk.ongedaan')} onClick={() => props.zet(ongedaan(props.bewerking))} />
        <IconButton of={Redo} label={t('bijlage.bewerk.opnieuw')} onClick={() => props.zet(opnieuw(props.bewerking))} />
        <IconButton
          of={ZoomOut} label={t('bijlage.bewerk.kleiner')} onClick={() => props.vergroot(Math.max(1, props.zoom - 0.5))}
        />
        <IconButton
          of={ZoomIn} label={t('bijlage.bewerk.groter')} onClick={() => props.vergroot(Math.min(hoogstens, props.zoom + 0.5))}
        />
        <span class="small muted num" aria-live="polite">{t('bijlage.bewerk.zoom', { n: Math.round(props.zoom * 100) })}</span>
      </div>
      <p class="hint">{uitleg()}</p>
      <Show when={props.gereedschap === 'zwart'}>
        <Button class="start" onClick={erbij}>{t('bijlage.bewerk.vlakErbij')}</Button>
      </Show>
      <Show when={props.gereedschap === 'snij'}>
        <div class="cluster">
          <Button onClick={kader}>{t('bijlage.bewerk.kaderErbij')}</Button>
          <Show when={props.bewerking.nu.snij}>
            <Button onClick={() => props.zet(doe(props.bewerking, { snij: null }))}>{t('bijlage.bewerk.heel')}</Button>
          </Show>
        </div>
      </Show>
      <p class="hint" id="vel-pijltjes" classList={{ vh: props.gereedschap === null }}>{t('bijlage.bewerk.pijltjes')}</p>
    </div>
  )
}
