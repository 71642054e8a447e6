// Making the copy that may travel: page by page black, cut or left out, and then burned into new pictures.
import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { maakKopie } from '../../../app/bijlage-kopie.ts'
import type { AppError } from '../../../app/errors.ts'
import { Button } from '../../parts/Button.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Note } from '../../parts/Note.tsx'
import { Tick } from '../../parts/Tick.tsx'
import { t } from '../../words.ts'
import { begin, doe, isBedekt, type Bewerking, type Stand } from './bewerking.ts'
import { leeg, naarBlad } from './branden.ts'
import { openBron, type Blad, type Bron } from './bron.ts'
import { Balk } from './Balk.tsx'
import { Vel, type Gereedschap } from './Vel.tsx'


type Props = {
  dossier: string; sleutel: string; kopie: boolean; naam: string
  klaar: (sleutel: string) => void
  stop?: (() => void) | undefined
}

/** `klaar` gets the key of the copy that was made. */
export function Bewerk(props: Props) {
  const [bron, zetBron] = createSignal<Bron | null>(null)
  const [blad, zetBlad] = createSignal<Blad | null>(null)
  const [nr, zetNr] = createSignal(0)
  const [werk, zetWerk] = createSignal<ReadonlyMap<number, Bewerking>>(new Map())
  /** Pages of which somebody said that what looks like a BSN is something else. */
  const [anders, zetAnders] = createSignal<ReadonlySet<number>>(new Set())
  const [gereedschap, zetGereedschap] = createSignal<Gereedschap>(null)
  const [zoom, zetZoom] = createSignal(1)
  const [bezig, zetBezig] = createSignal<number | null>(null)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const [hapert, zetHapert] = createSignal('')
  let weg = false

  const werkVan = (een: number, van: Blad): Bewerking => werk().get(een) ?? begin(van.nummers)
  const hier = (): Bewerking => werk().get(nr()) ?? begin(blad()?.nummers)
  const zet = (bewerking: Bewerking): void => {
    zetHapert('')
    zetWerk((er) => new Map(er).set(nr(), bewerking))
  }
  const verander = (verandering: Partial<Stand>): void => zet(doe(hier(), verandering))
  const naar = async (een: number): Promise<void> => {
    const gelezen = await bron()?.blad(een)
    if (gelezen === undefined) return
    if (weg) return void (gelezen.ok && leeg(gelezen.value.doek))
    const vorig = blad()
    zetFout(gelezen.ok ? null : gelezen.error)
    zetNr(een)
    zetBlad(gelezen.ok ? gelezen.value : null)
    vorig?.doek.remove()
    if (vorig !== null) leeg(vorig.doek)
  }
  const open = async (): Promise<void> => {
    const geopend = await openBron(props.dossier, props.sleutel, props.kopie)
    if (!geopend.ok) return void zetFout(geopend.error)
    if (weg) return geopend.value.sluit()
    zetBron(geopend.value)
    await naar(0)
  }
  onMount(() => void open())
  onCleanup(() => {
    weg = true
    const hierBlad = blad()
    if (hierBlad !== null) leeg(hierBlad.doek)
    bron()?.sluit()
  })

  /** Page by page, so that one picture is in memory at a time; whatever stops it, nothing was made. */
  const brandAlles = async (van: Bron): Promise<Uint8Array<ArrayBuffer>[] | null> => {
    const bladen: Uint8Array<ArrayBuffer>[] = []
    for (let een = 0; een < van.aantal; een += 1) {
      zetBezig(een)
      if (werk().get(een)?.nu.weg === true) continue
      const gelezen = await van.blad(een)
      if (weg) return null
      if (!gelezen.ok) return zetFout(gelezen.error), null
      const { doek, nummers } = gelezen.value
      const { nu } = werkVan(een, gelezen.value)
      const leesbaar = !anders().has(een) && nummers.some((plek) => !isBedekt(plek, nu))
      const gebrand = leesbaar ? null : await naarBlad(doek, nu)
      leeg(doek)
      if (gebrand === null) {
        await naar(een)
        if (leesbaar) zetHapert(t('bijlage.bewerk.nummer.nog', { n: een + 1 }))
        else zetFout({ type: 'bijlage/blad-te-groot' })
        return null
      }
      bladen.push(gebrand)
    }
    if (bladen.length === 0) zetHapert(t('bijlage.bewerk.niets'))
    return bladen.length === 0 ? null : bladen
  }
  const maak = async (): Promise<void> => {
    const van = bron()
    if (van === null || bezig() !== null) return
    zetFout(null)
    zetHapert('')
    zetBezig(0)
    const bladen = await brandAlles(van)
    const naam = t('bijlage.bewerk.kopieNaam', { naam: [...props.naam].slice(0, 50).join('') })
    const gemaakt = bladen === null || weg ? null : await maakKopie(props.dossier, props.sleutel, bladen, naam)
    zetBezig(null)
    if (gemaakt === null || weg) return
    if (gemaakt.ok) props.klaar(gemaakt.value)
    else zetFout(gemaakt.error)
  }
  const totaal = () => bron()?.aantal ?? 1
  const bezigMet = (): string | false => {
    const een = bezig()
    return een !== null && t('bijlage.bewerk.bezig', { n: een + 1 })
  }
  return (
    <section class="card stack" aria-label={t('bijlage.bewerk.titel')}>
      <h2>{t('bijlage.bewerk.titel')}</h2>
      <p>{t('bijlage.bewerk.uitleg')}</p>
      <Show when={blad()} fallback={<Show when={fout() === null}><p role="status">{t('bijlage.laden')}</p></Show>}>
        {(een) => (
          <>
            <Balk
              bewerking={hier()} zet={zet} gereedschap={gereedschap()} kies={zetGereedschap} zoom={zoom()} vergroot={zetZoom}
            />
            <Show when={een().nummers.length > 0}>
              <Note title={t('bijlage.bewerk.nummer.titel')} tone="watch">
                <p>{t('bijlage.bewerk.nummer.uitleg')}</p>
                <Tick
                  checked={anders().has(nr())}
                  onChange={(aan) => zetAnders((er) => {
                    const nieuw = new Set(er)
                    if (aan) nieuw.add(nr())
                    else nieuw.delete(nr())
                    return nieuw
                  })}
                >
                  {t('bijlage.bewerk.nummer.anders')}
                </Tick>
              </Note>
            </Show>
            <Vel doek={een().doek} stand={hier().nu} gereedschap={gereedschap()} zoom={zoom()} verander={verander} />
          </>
        )}
      </Show>
      <Show when={totaal() > 1}>
        <div class="cluster between">
          <span aria-live="polite">{t('bijlage.blad', { n: nr() + 1, totaal: totaal() })}</span>
          <span class="cluster">
            <Button icon={ChevronLeft} off={nr() === 0} onClick={() => void naar(nr() - 1)}>{t('bijlage.vorige')}</Button>
            <Button icon={ChevronRight} off={nr() >= totaal() - 1} onClick={() => void naar(nr() + 1)}>
              {t('bijlage.volgende')}
            </Button>
          </span>
        </div>
        <Tick checked={hier().nu.weg} onChange={(aan) => verander({ weg: aan })}>{t('bijlage.bewerk.laatWeg')}</Tick>
      </Show>
      <Fout fout={fout()} />
      <div role="alert"><Show when={hapert()}>{(zin) => <Note title={zin()} tone="act" />}</Show></div>
      <p class="hint">{t('bijlage.bewerk.nogNiet')}</p>
      <div class="cluster">
        <Button kind="main" big off={blad() === null} busy={bezigMet()} onClick={() => void maak()}>{t('bijlage.bewerk.maak')}</Button>
        <Show when={props.stop}>{(stop) => <Button onClick={() => stop()()}>{t('bijlage.bewerk.stop')}</Button>}</Show>
      </div>
    </section>
  )
}
