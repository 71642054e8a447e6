// One page to draw on: black boxes and a frame, by finger, pen or mouse, and each of them with the arrow keys.
import Trash from 'lucide-solid/icons/trash'
import { createEffect, createSignal, For, Show } from 'solid-js'
import { Button } from '../../parts/Button.tsx'
import { t } from '../../words.ts'
import { kleinst, rek, schuif, tussen, type Stand, type Vlak } from './bewerking.ts'

export type Gereedschap = 'zwart' | 'snij' | null

type Props = {
  doek: HTMLCanvasElement
  stand: Stand
  gereedschap: Gereedschap
  zoom: number
  /** One step of the hand, when it is over. */
  verander: (verandering: Partial<Stand>) => void
}

const stap = 0.01

// What a key does to a rectangle; null takes it away, undefined is none of ours.
function metToets(vlak: Vlak, { key, shiftKey }: KeyboardEvent): Vlak | null | undefined {
  const zet = shiftKey ? rek : schuif
  switch (key) {
    case 'ArrowLeft': return zet(vlak, -stap, 0)
    case 'ArrowRight': return zet(vlak, stap, 0)
    case 'ArrowUp': return zet(vlak, 0, -stap)
    case 'ArrowDown': return zet(vlak, 0, stap)
    case 'Delete': case 'Backspace': return null
    default: return undefined
  }
}

const plaats = (vlak: Vlak): Record<string, string> =>
  ({ '--x': String(vlak.x), '--y': String(vlak.y), '--b': String(vlak.b), '--h': String(vlak.h) })

export function Vel(props: Props) {
  let vel: HTMLDivElement | undefined
  const [getrokken, zetGetrokken] = createSignal<Vlak | null>(null)
  let begin: { x: number; y: number } | null = null
  const punt = (event: PointerEvent): { x: number; y: number } => {
    const vak = vel?.getBoundingClientRect() ?? new DOMRect()
    return { x: (event.clientX - vak.left) / vak.width, y: (event.clientY - vak.top) / vak.height }
  }
  createEffect(() => vel?.prepend(props.doek))
  const neer = (event: PointerEvent): void => {
    // Another one that is touched belongs to it, and a second finger is no corner.
    if (props.gereedschap === null || begin !== null || !event.isPrimary || event.button !== 0) return
    begin = punt(event)
    vel?.setPointerCapture(event.pointerId)
  }
  const sleep = (event: PointerEvent): void => {
    if (begin === null || !event.isPrimary) return
    const nu = punt(event)
    zetGetrokken(tussen(begin.x, begin.y, nu.x, nu.y))
  }
  const op = (): void => {
    const vlak = getrokken()
    begin = null
    zetGetrokken(null)
    if (vlak === null || vlak.b < kleinst || vlak.h < kleinst) return
    props.verander(props.gereedschap === 'snij' ? { snij: vlak } : { zwart: [...props.stand.zwart, vlak] })
  }
  const weg = (): void => {
    begin = null
    zetGetrokken(null)
  }
  const [gepakt, zetGepakt] = createSignal<number | 'kader' | null>(null)
  // By the number it had: after a step back it may be another one, or none.
  const inHand = (): number | 'kader' | null => {
    const een = gepakt()
    if (een === 'kader') return props.stand.snij === null ? null : een
    return een !== null && een < props.stand.zwart.length ? een : null
  }
  const laatLos = (): void => {
    const een = inHand()
    zetGepakt(null)
    if (een === 'kader') props.verander({ snij: null })
    else if (een !== null) bijZwart(een, null)
  }
  const zwarten = () => props.stand.zwart.length
  const bijZwart = (nr: number, vlak: Vlak | null): void => props.verander({
    zwart: vlak === null ? props.stand.zwart.filter((_, at) => at !== nr) : props.stand.zwart.with(nr, vlak),
  })
  return (
    <>
    <div class="vel-venster" role="group" aria-label={t('bijlage.bewerk.vel')}>
      <div
        class="vel" classList={{ 'vel-teken': props.gereedschap !== null, 'vel-weg': props.stand.weg }} ref={(el) => { vel = el }}
        style={{ '--zoom': String(props.zoom) }}
        onPointerDown={neer} onPointerMove={sleep} onPointerUp={op} onPointerCancel={weg}
      >
        <Show when={props.stand.snij}>
          {(kader) => (
            <Ding
              klas="vel-kader" vlak={kader()} naam={t('bijlage.bewerk.kader')}
              verander={(vlak) => props.verander({ snij: vlak })} gepakt={inHand() === 'kader'} pak={() => zetGepakt('kader')}
            />
          )}
        </Show>
        <For each={props.stand.zwart.map((_, nr) => nr)}>
          {(nr) => (
            <Show when={props.stand.zwart[nr]}>
              {(vlak) => (
                <Ding
                  klas="vel-zwart" vlak={vlak()} naam={t('bijlage.bewerk.vlak', { n: nr + 1, totaal: zwarten() })}
                  verander={(nieuw) => bijZwart(nr, nieuw)} gepakt={inHand() === nr} pak={() => zetGepakt(nr)}
                />
              )}
            </Show>
          )}
        </For>
        <Show when={getrokken()}>
          {(vlak) => <div class={props.gereedschap === 'snij' ? 'vel-kader' : 'vel-zwart'} style={plaats(vlak())} />}
        </Show>
      </div>
    </div>
    <Show when={inHand() !== null}>
      <Button class="start" icon={Trash} onClick={laatLos}>{t('bijlage.bewerk.vlakWeg')}</Button>
    </Show>
    </>
  )
}

function Ding(props: {
  klas: string; vlak: Vlak; naam: string; gepakt: boolean; pak: () => void; verander: (vlak: Vlak | null) => void
}) {
  const toets = (event: KeyboardEvent): void => {
    const nieuw = metToets(props.vlak, event)
    if (nieuw === undefined) return
    event.preventDefault()
    props.verander(nieuw)
  }
  return (
    <button
      type="button" class={props.klas} style={plaats(props.vlak)} aria-label={props.naam} aria-describedby="vel-pijltjes"
      aria-pressed={props.gepakt} onClick={() => props.pak()} onFocus={() => props.pak()} onKeyDown={toets}
    />
  )
}
