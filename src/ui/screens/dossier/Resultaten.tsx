// What was taken over from another school: read only, with its source; and what of the file was not taken.
import ClipboardList from 'lucide-solid/icons/clipboard-list'
import { createMemo, For, Show } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import type { DossierInhoud } from '../../../domain/inhoud.ts'
import { Empty } from '../../parts/Empty.tsx'
import { hoofdletter } from '../../parts/tekst.ts'
import { naamVanSoort, toonDatum, toonWaarde } from '../../waarde.ts'
import { t } from '../../words.ts'
import { OsoRest } from '../leerlingen/OsoRest.tsx'

type Regel = { sleutel: string; soort: string; wat: string; waarde: string; op: string; wanneer: string; bron: string }

/** Grouped by kind, newest first. */
export function Resultaten(props: { dossier: string; inhoud: DossierInhoud }) {
  const regels = createMemo((): Regel[] => [
    ...Object.entries(props.inhoud.overgenomen ?? {}).map(([sleutel, een]) => ({
      sleutel, soort: een.soort ?? '', wat: een.wat ?? '', waarde: een.waarde ?? '', op: een.op ?? '',
      wanneer: een.op === undefined ? '' : toonDatum(een.op), bron: bronVan(props.inhoud, `overgenomen~${sleutel}`),
    })),
    ...Object.entries(props.inhoud.verzuim ?? {}).map(([sleutel, een]) => ({
      sleutel, soort: verzuim, wat: [een.aantal, een.eenheid].filter((deel) => deel !== undefined).join(' '), waarde: '',
      op: een.van ?? '', wanneer: [een.van, een.tot].filter((dag) => dag !== undefined).map((dag) => toonDatum(dag)).join(' – '),
      bron: bronVan(props.inhoud, `verzuim~${sleutel}`),
    })),
  ].sort((a, b) => b.op.localeCompare(a.op)))
  const soorten = () => [...new Set(regels().map((regel) => regel.soort))].sort()
  return (
    <>
      <Show
        when={regels().length > 0}
        fallback={
          <Empty icon={ClipboardList} title={t('dossier.resultaten.leeg.titel')}>
            {t('dossier.resultaten.leeg.uitleg')}
          </Empty>
        }
      >
        <For each={soorten()}>
          {(soort) => (
            <section class="card stack stack-s" aria-label={kop(soort)}>
              <h2 class="h-l">{kop(soort)}</h2>
              <ul class="stack stack-s">
                <For each={regels().filter((regel) => regel.soort === soort)}>
                  {(regel) => (
                    <li translate="no">
                      <b>{regel.wat}</b><Show when={regel.waarde}>{': '}{regel.waarde}</Show><br />
                      <span class="small muted">
                        {[regel.wanneer, regel.bron].filter(Boolean).join(' · ')}
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </Show>
      <Show when={desk.rest[props.dossier]}>
        {(rest) => (
          <OsoRest
            over={rest().over} nietMee={rest().nietMeegeleverd} geen={rest().geenGegevens} eerder={rest().eerdereInzage}
          />
        )}
      </Show>
    </>
  )
}

const verzuim = 'verzuim[]'
const kop = (soort: string): string =>
  (soort === verzuim ? naamVanSoort(verzuim) : hoofdletter(toonWaarde('overgenomen[].soort', soort)))

/** 'uit OSO · school · datum'. */
export function bronVan(inhoud: DossierInhoud, item: string): string {
  const bron = inhoud.bronnen?.[item]
  return bron === undefined ? '' : [
    bron.soort === 'oso' ? t('dossier.resultaten.uitOso') : undefined, bron.school,
    bron.datum === undefined ? undefined : toonDatum(bron.datum),
  ].filter(Boolean).join(' · ')
}
