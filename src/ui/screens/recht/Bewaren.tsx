// What may go on this day. Nothing goes by itself: each is confirmed apart, and each tells how it went.
import CircleCheck from 'lucide-solid/icons/circle-check'
import OctagonAlert from 'lucide-solid/icons/octagon-alert'
import Sprout from 'lucide-solid/icons/sprout'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { rijp, wisVele, zonderDag, type Rijp, type Verslag } from '../../../app/bewaren.ts'
import { vandaag } from '../../../app/clock.ts'
import { desk } from '../../../app/desk.ts'
import { nogOpenVan } from '../../../app/wissen.ts'
import { foutTekstVan } from '../../errors.nl.ts'
import { volledigeNaam } from '../../naam.ts'
import { inhoudOpDesk } from '../../op-desk.ts'
import { Button } from '../../parts/Button.tsx'
import { Confirm } from '../../parts/Dialog.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Tick } from '../../parts/Tick.tsx'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { leerlingVan } from '../vandaag/post-stappen.ts'
import { termijnZin } from './Termijnen.tsx'
import { BronZin, Vak } from './Uit.tsx'
import './recht.css'

const sleutel = ({ id, termijn }: Rijp): string => `${id}|${termijn.wat}|${termijn.paden.join()}`

function naamVan({ id, soort }: Rijp): string {
  const ontvangst = soort === 'ontvangst' ? unwrap(desk.ontvangsten[id]) : undefined
  const naam = ontvangst === undefined ? volledigeNaam(inhoudOpDesk(id).leerling) : leerlingVan(ontvangst)
  return naam || t('recht.bewaren.zonderNaam')
}

const watVan = ({ soort, termijn }: Rijp): string => t(`recht.lang.${soort === 'ontvangst' ? 'ontvangst' : termijn.wat}`)

/** /instellingen/bewaren */
export default function Bewaren() {
  const [gekozen, zetGekozen] = createSignal<ReadonlySet<string>>(new Set())
  const [vraagt, zetVraagt] = createSignal(false)
  const [gedaan, zetGedaan] = createSignal<{ naam: string; wat: string; verslag: Verslag }[]>([])
  const [totaal, zetTotaal] = createSignal(0)
  const [bezig, zetBezig] = createSignal(false)
  const lijst = createMemo(() => rijp(vandaag()))
  const keuze = () => lijst().filter((een) => gekozen().has(sleutel(een)) && !wacht(een))
  const goed = () => gedaan().filter(({ verslag }) => verslag.uitkomst.ok).length
  const kies = (een: Rijp, aan: boolean): void => {
    const rest = [...gekozen()].filter((each) => each !== sleutel(een))
    zetGekozen(new Set(aan ? [...rest, sleutel(een)] : rest))
  }
  const wis = async (): Promise<void> => {
    const wie = keuze().map((een) => ({ een, naam: naamVan(een), wat: watVan(een) }))
    zetVraagt(false)
    zetGedaan([])
    zetTotaal(wie.length)
    zetBezig(true)
    await wisVele(wie.map(({ een }) => een), (verslag) => {
      const van = wie.find(({ een }) => een === verslag.wat)
      zetGedaan((er) => [...er, { naam: van?.naam ?? '', wat: van?.wat ?? '', verslag }])
    })
    zetBezig(false)
    zetGekozen(new Set<string>())
  }
  return (
    <>
      <PageHead
        screen={t('recht.bewaren.naam')} title={t('recht.bewaren.titel')} sub={t('recht.bewaren.uitleg')}
        back={{ to: '/instellingen', text: t('recht.kop.terugInstellingen') }}
      />
      <div class="stack stack-l">
        <div role="status">
          <Show when={gedaan().length > 0}>
            <section class="card stack stack-s" aria-label={t('recht.bewaren.naam')}>
              <h2 class="h-l">
                {bezig() ? t('recht.bewaren.bezig', { n: gedaan().length, totaal: totaal() })
                  : t('recht.bewaren.verslag', { goed: goed(), fout: gedaan().length - goed() })}
              </h2>
              <ul class="recht-regels">
                <For each={gedaan()}>{(een) => <Uitkomst naam={een.naam} wat={een.wat} verslag={een.verslag} />}</For>
              </ul>
            </section>
          </Show>
        </div>
        <Show
          when={lijst().length > 0}
          fallback={
            <Empty icon={Sprout} title={t('recht.bewaren.leeg.titel')}>{t('recht.bewaren.leeg.uitleg')}</Empty>
          }
        >
          <ul class="card recht-regels">
            <For each={lijst()}>
              {(een) => (
                <li>
                  <b translate="no">{naamVan(een)}</b>
                  <span>{watVan(een)}. {termijnZin(een.termijn)}</span>
                  <BronZin bron={een.termijn.bron} />
                  <Show when={!wacht(een)} fallback={<span class="small">{t('recht.bewaren.post')}</span>}>
                    <Tick checked={gekozen().has(sleutel(een))} onChange={(aan) => kies(een, aan)}>
                      {een.termijn.wat === 'alles' ? t('recht.bewaren.las') : t('recht.bewaren.lasDeel')}
                      <span class="vh">: {naamVan(een)}</span>
                    </Tick>
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={keuze().length > 0} fallback={<p class="hint">{t('recht.bewaren.kies')}</p>}>
            <Button kind="act" class="start" busy={bezig() && t('recht.wis.bezig')} onClick={() => zetVraagt(true)}>
              {t('recht.bewaren.wis', { n: keuze().length })}
            </Button>
          </Show>
        </Show>
        <Show when={zonderDag() > 0}>
          <Vak id="zonder-dag" titel={t('recht.bewaren.onbekend')}>
            <p>{t('recht.bewaren.onbekendUitleg', { n: zonderDag() })}</p>
          </Vak>
        </Show>
      </div>
      <Confirm
        open={vraagt()} title={t('recht.bewaren.vraag', { n: keuze().length })} safe={t('recht.bewaren.nee')}
        act={t('recht.wis.knop')} onSafe={() => zetVraagt(false)} onAct={() => void wis()}
      >
        <p>{t('recht.bewaren.vraagUitleg')}</p>
      </Confirm>
    </>
  )
}

const wacht = (een: Rijp): boolean =>
  een.soort === 'dossier' && een.termijn.wat === 'alles' && nogOpenVan(een.id).wacht !== null

function Uitkomst(props: { naam: string; wat: string; verslag: Verslag }) {
  const fout = () => (props.verslag.uitkomst.ok ? null : props.verslag.uitkomst.error)
  return (
    <li>
      <span class="cluster" translate="no">
        <Icon of={fout() === null ? CircleCheck : OctagonAlert} /><b>{props.naam}</b> {props.wat}
      </span>
      <span class="small">
        {fout() === null ? t('recht.bewaren.gewist') : t('recht.bewaren.niet')}
        <Show when={fout()}>{(er) => <>. {foutTekstVan(er()).titel}. {foutTekstVan(er()).raad}</>}</Show>
      </span>
    </li>
  )
}
