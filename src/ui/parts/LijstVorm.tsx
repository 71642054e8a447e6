// A list of a dossier as a form: rows are added and taken away; what was taken away can be put back.
import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { createMemo, createSignal, For, onCleanup, Show, untrack, type JSX } from 'solid-js'
import { desk } from '../../app/desk.ts'
import { flushAlles, herstelElement, voegToe, wisElement } from '../../app/dossier.ts'
import type { AppError } from '../../app/errors.ts'
import type { Waarde } from '../../domain/change.ts'
import { lijstVan, veldVan } from '../../domain/dictionary.ts'
import { sleutelsVan, waardeVan } from '../../domain/dossier.ts'
import type { LijstNaam } from '../screens/dossier/kamers.ts'
import { opDesk } from '../op-desk.ts'
import { t } from '../words.ts'
import { Button } from './Button.tsx'
import { Fout } from './Fout.tsx'
import { Kop, type Niveau } from './Kop.tsx'
import { RegelVeld } from './RegelVeld.tsx'
import { Saved, type SavedState } from './Saved.tsx'
import { toast } from './Toast.tsx'
import { VeldVorm } from './VeldVorm.tsx'
import './vorm.css'

type Props = {
  dossier: string
  naam: LijstNaam
  /** Level of the heading of one element. */
  niveau: Niveau
  /** Path of the list, such as 'acties'. */
  lijst: string
  /** Names of the fields of one element; one short text makes a list of single lines. */
  velden: readonly string[]
  /** First values of a new element. */
  begin?: (() => Record<string, Waarde>) | undefined
  /** Other ways to add, below the list; `voeg` adds an element with these values. */
  meer?: ((voeg: (velden: Record<string, Waarde>) => void) => JSX.Element) | undefined
  /** What stands below one element. */
  onder?: ((pad: string) => JSX.Element) | undefined
}

/** Elements that were added and left empty are taken away again when the form closes. */
export function LijstVorm(props: Props) {
  const [dossier, lijst] = untrack(() => [props.dossier, props.lijst])
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const [bewaard, zetBewaard] = createSignal<SavedState>({ status: 'rust' })
  let vak: HTMLDivElement | undefined
  const sleutels = createMemo(() => {
    const open = opDesk(dossier)
    return open === undefined ? [] : sleutelsVan(open, lijst)
  })
  const kort = () => props.velden.length === 1 && (veldVan(`${lijst}[].${props.velden[0] ?? ''}`)?.max ?? 0) <= 200
  const hoogstens = lijstVan(lijst)?.hoogstens ?? Infinity
  onCleanup(() => void ruimOp(dossier, lijst))

  const voeg = async (velden: Record<string, Waarde>): Promise<void> => {
    const eerste = props.velden[0]
    const toegevoegd = await voegToe(dossier, lijst, eerste === undefined ? velden : { [eerste]: null, ...velden })
    zetFout(toegevoegd.ok ? null : toegevoegd.error)
    if (toegevoegd.ok) queueMicrotask(() => focusOp(vak, toegevoegd.value))
  }
  const haalWeg = async (pad: string, wat: string): Promise<void> => {
    await flushAlles()
    const weg = await wisElement(dossier, pad)
    zetFout(weg.ok ? null : weg.error)
    if (!weg.ok) return
    toast({ text: t('dossier.lijst.weggehaald', { wat }), icon: Trash, undo: () => void zetTerug(pad) })
    vak?.querySelector<HTMLElement>('[data-voeg]')?.focus()
  }
  const zetTerug = async (pad: string): Promise<void> => {
    const terug = await herstelElement(dossier, pad)
    zetFout(terug.ok ? null : terug.error)
    if (terug.ok) queueMicrotask(() => focusOp(vak, pad.slice(pad.lastIndexOf('.') + 1)))
  }
  return (
    <div class="stack lijst-vorm" ref={(el) => { vak = el }}>
      <Show when={sleutels().length > 0} fallback={<p class="muted">{t(`dossier.lijst.leeg.${props.naam}`)}</p>}>
        <div class="stack" classList={{ 'stack-s': kort() }}>
          <For each={sleutels()}>
            {(sleutel, index) => {
              const pad = `${lijst}.${sleutel}`
              const wat = () => t('dossier.lijst.nummer', { wat: t(`dossier.lijst.een.${props.naam}`), n: index() + 1 })
              return (
                <Show
                  when={kort()}
                  fallback={
                    <Rij
                      dossier={dossier} pad={pad} velden={props.velden} wat={wat()} niveau={props.niveau}
                      onWeg={() => void haalWeg(pad, wat())}
                    >
                      {props.onder?.(pad)}
                    </Rij>
                  }
                >
                  <RegelVeld
                    dossier={dossier} pad={`${pad}.${props.velden[0] ?? ''}`} sleutel={sleutel} wat={wat()}
                    onSaved={zetBewaard} onEnter={() => void voeg(props.begin?.() ?? {})} onWeg={() => void haalWeg(pad, wat())}
                  />
                </Show>
              )
            }}
          </For>
        </div>
      </Show>
      <Saved state={bewaard()} />
      <Fout fout={fout()} />
      <Show
        when={sleutels().length < hoogstens}
        fallback={<p class="hint">{t('dossier.lijst.vol', { n: hoogstens })}</p>}
      >
        <div class="cluster">
          <Button icon={Plus} data-voeg={props.naam} onClick={() => void voeg(props.begin?.() ?? {})}>
            {t(`dossier.lijst.voeg.${props.naam}`)}
          </Button>
          {props.meer?.((velden) => void voeg(velden))}
        </div>
      </Show>
    </div>
  )
}

function Rij(props: {
  dossier: string; pad: string; velden: readonly string[]; wat: string; niveau: Niveau; onWeg: () => void
  children: JSX.Element
}) {
  const sleutel = () => props.pad.slice(props.pad.lastIndexOf('.') + 1)
  return (
    <div class="rij stack" role="group" aria-label={props.wat} data-rij={sleutel()}>
      <div class="cluster between nowrap">
        <Kop niveau={props.niveau} class="rij-kop">{props.wat}</Kop>
        <Button
          kind="quiet" icon={Trash} aria-label={t('dossier.lijst.haalWegWat', { wat: props.wat })}
          onClick={() => props.onWeg()}
        >
          {t('dossier.lijst.haalWeg')}
        </Button>
      </div>
      <div class="veld-raster">
        <For each={props.velden}>{(veld) => <VeldVorm dossier={props.dossier} pad={`${props.pad}.${veld}`} />}</For>
      </div>
      {props.children}
    </div>
  )
}

function focusOp(vak: HTMLElement | undefined, sleutel: string): void {
  vak?.querySelector<HTMLElement>(`[data-rij="${sleutel}"] :is(input, textarea, select)`)?.focus()
}

async function ruimOp(dossier: string, lijst: string): Promise<void> {
  await flushAlles()
  const open = desk.dossiers[dossier]
  if (open === undefined) return
  const vol = (pad: string): boolean => (waardeVan(open, pad) ?? null) !== null
  const leeg = sleutelsVan(open, lijst).filter((sleutel) =>
    !Object.keys(open.bladen).some((pad) => pad.startsWith(`${lijst}.${sleutel}.`) && vol(pad)))
  for (const sleutel of leeg) await wisElement(dossier, `${lijst}.${sleutel}`)
}
