// The parts of Wat weten we over jou: what stands there, what was agreed to, who got it, what is not in it, what one may ask.
import { createMemo, For, Show } from 'solid-js'
import { wegOp, type Inzagerecht, type Kreeg } from '../../../app/inzagerecht.ts'
import { itemSoortVan } from '../../../domain/dictionary.ts'
import { beginGrond, nagekekenOp, profielVan } from '../../../domain/law-profile.ts'
import { bewaarBron } from '../../../domain/bewaren.ts'
import { dagEnUur } from '../../dag.ts'
import Inhoud, { InhoudSectie } from '../../parts/Inhoud.tsx'
import type { Sectie } from '../../parts/inhoud-secties.ts'
import { opsomming } from '../../parts/tekst.ts'
import { naamVanSoort, toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import { inGroepen } from '../leerlingen/oso-over.ts'
import { bijKreeg, elementenVan, sectieVan } from './eigen.ts'
import { grondTekst, soortenTekst } from './Regels.tsx'
import { BronZin, Vak } from './Uit.tsx'
import { recht as woorden } from './words.nl.ts'

type Props = { recht: Inzagerecht }

/** Everything by section, each with whether it goes along. */
export function Inhouden(props: Props) {
  const profiel = () => profielVan(props.recht.bekend.inhoud.overstap?.route)
  const grond = (sectie: Sectie): string => {
    const soort = itemSoortVan(sectie.soort)
    return soort === null ? '' : t(`recht.weten.grond.${beginGrond(soort, profiel())}`)
  }
  return (
    <Vak id="weten-inhoud" titel={t('recht.weten.inhoud')}>
      <Show when={props.recht.bekend.items.length > 0} fallback={<p>{t('recht.weten.leeg')}</p>}>
        <Inhoud
          items={props.recht.bekend.items} niveau={3}
          onder={(sectie) => (
            <Show when={props.recht.soort === 'dossier'}><p class="small muted">{grond(sectie())}</p></Show>
          )}
        />
      </Show>
    </Vak>
  )
}

function Rijen(props: { titel: string; sectie: Sectie | null; id: string }) {
  return (
    <Show when={props.sectie}>
      {(sectie) => (
        <Vak id={props.id} titel={props.titel}>
          <div class="card stack stack-s inhoud"><InhoudSectie sectie={sectie()} los /></div>
        </Vak>
      )}
    </Show>
  )
}

/** What was agreed to, what was skipped, what came along in a file, and what we said back. */
export function Over(props: Props) {
  const inhoud = () => props.recht.bekend.inhoud
  const items = () => props.recht.bekend.items
  const teruggezegd = createMemo(() => {
    const gezegd = props.recht.ontvangst?.concept
    if (gezegd === undefined || props.recht.ontvangst?.stappen['samengevat'] === undefined) return []
    const { samenvatting, toezeggingen } = gezegd
    return elementenVan('overdrachten', { hier: { samenvatting, toezeggingen } }, items())
  })
  const rest = createMemo(() => inGroepen(props.recht.rest?.over ?? []))
  return (
    <>
      <Rijen id="weten-toe" titel={t('recht.weten.toestemming')}
        sectie={sectieVan('toestemmingen[]', '', elementenVan('toestemmingen', inhoud().toestemmingen ?? {}, items()))} />
      <Rijen id="weten-cor" titel={t('recht.weten.correcties')}
        sectie={sectieVan('correcties[]', '', elementenVan('correcties', inhoud().correcties ?? {}, items()))} />
      <Rijen id="weten-over" titel={t('recht.weten.overgeslagen')}
        sectie={sectieVan('overgeslagen[]', '', elementenVan('overgeslagen', inhoud().overgeslagen ?? {}, items()))} />
      <Rijen id="weten-terug" titel={t('recht.weten.teruggezegd')} sectie={sectieVan('terug', '', teruggezegd())} />
      <Show when={rest().length > 0}>
        <Vak id="weten-rest" titel={t('recht.weten.rest')}>
          <p class="muted">{t('recht.weten.restUitleg')}</p>
          <div class="card">
            <dl class="kv" translate="no">
              <For each={rest().flatMap(({ rijen }) => rijen)}>
                {(rij) => <><dt>{rij.kort}</dt><dd>{rij.waarde ?? '–'}</dd></>}
              </For>
            </dl>
          </div>
        </Vak>
      </Show>
    </>
  )
}

/** To whom it went, when, on which ground, and what came of it. */
export function Kregen(props: Props) {
  const namen = createMemo((): Record<string, string> => Object.fromEntries(props.recht.kregen.flatMap(({ blad, naam }) =>
    (blad.ontvanger === undefined ? [] : [[blad.ontvanger, naam]]))))
  return (
    <Vak id="weten-wie" titel={t('recht.weten.kregen')}>
      <Show when={props.recht.kregen.length > 0} fallback={<p>{t('recht.weten.kregenNiemand')}</p>}>
        <For each={props.recht.kregen}>
          {(kreeg) => (
            <div class="card stack stack-s inhoud" translate="no">
              <h3 class="h-l">{naamVan(kreeg)}</h3>
              <p>{watZegt(kreeg)}</p>
              <InhoudSectie los sectie={{
                soort: 'overdracht', titel: '', categorie: '', elementen: bijKreeg(kreeg, props.recht.bekend.items, namen()),
              }} />
            </div>
          )}
        </For>
      </Show>
    </Vak>
  )
}

const naamVan = ({ naam, school }: Kreeg): string =>
  (naam === '' ? t('recht.weten.kreegOnbekend') : t('recht.weten.kreeg', { naam, school }))

const watZegt = ({ blad, regel, items }: Kreeg): string => [
  wegOp(blad) === null ? '' : dagEnUur(wegOp(blad) ?? ''),
  grondTekst(regel?.grond) === '' ? '' : t('recht.log.grond', { grond: grondTekst(regel?.grond) }),
  items !== null ? t('recht.weten.wat', { wat: opsomming([...new Set(items.map((soort) => naamVanSoort(soort)))]) })
    : regel?.aantal === undefined ? '' : t('recht.log.aantal', { n: regel.aantal, wat: soortenTekst(regel.wat) }),
].filter(Boolean).join(' · ')

/** Said plainly: what is not on this page, and why. */
export function Buiten(props: Props) {
  const nieuwer = () => props.recht.bekend.buiten.nieuwer
  const eigen = () => props.recht.soort === 'dossier'
  const bijlagen = () => Object.keys(props.recht.bekend.inhoud.bijlagen ?? {}).length > 0
  return (
    <Vak id="weten-buiten" titel={t('recht.weten.buiten')}>
      <ul class="card recht-regels">
        <Show when={eigen()}>
          <li>{t('recht.weten.buitenNotities', { n: props.recht.bekend.buiten.aantekeningen })}</li>
          <li>{t('recht.weten.buitenWeg')}</li>
        </Show>
        <li>{t('recht.weten.buitenNooit')}</li>
        <Show when={bijlagen()}><li>{t('recht.weten.buitenBijlagen')}</li></Show>
        <Show when={nieuwer() > 0}><li>{t('recht.weten.buitenNieuwer', { n: nieuwer() })}</li></Show>
        <li>{t('recht.weten.buitenLas')}</li>
      </ul>
    </Vak>
  )
}

/** What one may ask for, with the law it rests on. */
export function Rechten() {
  return (
    <Vak id="weten-rechten" titel={t('recht.weten.rechten')}>
      <ul class="card recht-regels"><For each={woorden.weten.rechtenLijst}>{(zin) => <li>{zin}</li>}</For></ul>
      <p>
        <BronZin bron={{ ...bewaarBron.eigen, artikel: '15 – 22', zekerheid: 'S' }} />{' '}
        <span class="small muted">{t('delen.bron.nagekeken', { datum: toonDatum(nagekekenOp) })}</span>
      </p>
    </Vak>
  )
}
