// The ways out: not for me, taken over elsewhere, or the sender asks to erase. The other side notices each of them.
import { useNavigate } from '@tanstack/solid-router'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, Show, type JSX } from 'solid-js'
import type { Ontvangst } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { weiger, wisOntvangst } from '../../../app/ontvangst.ts'
import { profiel } from '../../../app/session.ts'
import type { StandOntvanger } from '../../../domain/states.ts'
import type { Result } from '../../../result.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Note } from '../../parts/Note.tsx'
import { Select } from '../../parts/Select.tsx'
import { t } from '../../words.ts'

type Props = { ontvangst: Ontvangst, stand: StandOntvanger }

const redenen = ['verkeerde-persoon', 'andere-school'] as const
const intrekRedenen = ['te-laat', 'op-verzoek', 'verkeerde-persoon'] as const

export function Uitgangen(props: Props): JSX.Element {
  const gast = () => profiel()?.soort === 'gast'
  const magWeigeren = () => props.stand === 'binnengekomen' || props.stand === 'gelezen'
  return (
    <div class="stack ontvangen-uitgangen">
      <Show when={props.stand === 'ingetrokken'}><Gevraagd {...props} /></Show>
      <Show when={magWeigeren()}><Weigeren {...props} /></Show>
      <Show when={gast() && props.stand !== 'ingetrokken' && !magWeigeren()}>
        <section class="card stack stack-s">
          <p class="small">{t('ontvangen.detail.gasten')}</p>
          <Wissen {...props} knop={t('ontvangen.wis.gast')} />
        </section>
      </Show>
    </div>
  )
}

function Gevraagd(props: Props): JSX.Element {
  const reden = (): string => {
    const code = props.ontvangst.stappen['ingetrokken']?.reden
    return t(`ontvangen.wis.redenen.${intrekRedenen.find((een) => een === code) ?? 'anders'}`)
  }
  return (
    <Note tone="act" title={t('ontvangen.wis.gevraagd', { naam: props.ontvangst.van.naam })}
      actions={<Wissen {...props} knop={t('ontvangen.wis.knop')} />}>
      <p>{t('ontvangen.wis.gevraagdUitleg', { reden: reden() })}</p>
    </Note>
  )
}

// What is erased takes this screen with it, so the way to the list is asked for before.
function createUitgang(): {
  open: () => boolean, zetOpen: (open: boolean) => void, bezig: () => boolean, fout: () => AppError | null
  doe: (act: () => Promise<Result<null, AppError>>) => Promise<void>
} {
  const naar = useNavigate()
  const [open, zetOpen] = createSignal(false)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const doe = async (act: () => Promise<Result<null, AppError>>): Promise<void> => {
    if (bezig()) return
    zetBezig(true)
    const uitkomst = await act()
    zetBezig(false)
    zetOpen(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (uitkomst.ok) await naar({ to: '/ontvangen', replace: true })
  }
  return { open, zetOpen, bezig, fout, doe }
}

function Weigeren(props: Props): JSX.Element {
  const uitgang = createUitgang()
  const [reden, zetReden] = createSignal<(typeof redenen)[number] | null>(null)
  const [poging, zetPoging] = createSignal(false)
  const doe = (): void => {
    const waarom = reden()
    zetPoging(true)
    const { id } = props.ontvangst
    if (waarom !== null) void uitgang.doe(() => weiger(id, waarom))
  }
  return (
    <>
      <Button kind="quiet" class="out start" onClick={() => uitgang.zetOpen(true)}>{t('ontvangen.weiger.knop')}</Button>
      <Fout fout={uitgang.fout()} />
      <Dialog
        open={uitgang.open()} onClose={() => uitgang.zetOpen(false)} title={t('ontvangen.weiger.vraag')}
        actions={
          <>
            <Button onClick={() => uitgang.zetOpen(false)}>{t('ontvangen.weiger.nee')}</Button>
            <Button kind="act" busy={uitgang.bezig() && t('ontvangen.wis.bezig')}
              onClick={doe}>{t('ontvangen.weiger.ja')}</Button>
          </>
        }
      >
        <p>{t('ontvangen.weiger.gevolg', { naam: props.ontvangst.van.naam })}</p>
        <Select label={t('ontvangen.weiger.reden')} value={reden()} onChange={zetReden}
          choices={redenen.map((value) => ({ value, label: t(`ontvangen.weiger.redenen.${value}`) }))}
          error={poging() && reden() === null ? t('ontvangen.weiger.redenFout') : null} />
      </Dialog>
    </>
  )
}

function Wissen(props: Props & { knop: string }): JSX.Element {
  const uitgang = createUitgang()
  const wis = (): void => {
    const { id } = props.ontvangst
    void uitgang.doe(() => wisOntvangst(id))
  }
  return (
    <>
      <Button kind="act" icon={Trash} class="start" onClick={() => uitgang.zetOpen(true)}>{props.knop}</Button>
      <Fout fout={uitgang.fout()} />
      <Dialog
        open={uitgang.open()} onClose={() => uitgang.zetOpen(false)} title={t('ontvangen.wis.vraag')}
        actions={
          <>
            <Button onClick={() => uitgang.zetOpen(false)}>{t('ontvangen.wis.nee')}</Button>
            <Button kind="act" busy={uitgang.bezig() && t('ontvangen.wis.bezig')}
              onClick={wis}>{t('ontvangen.wis.ja')}</Button>
          </>
        }
      >
        <p>{t('ontvangen.wis.gevolg', { naam: props.ontvangst.van.naam })}</p>
      </Dialog>
    </>
  )
}
