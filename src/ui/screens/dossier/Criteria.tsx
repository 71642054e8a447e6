// The entreecriteria: each with a score in four words, an example, and how the receiver reads it.
import Eye from 'lucide-solid/icons/eye'
import { createMemo, For, Show } from 'solid-js'
import { inhoudOpDesk } from '../../op-desk.ts'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Icon } from '../../parts/Icon.tsx'
import type { Niveau } from '../../parts/Kop.tsx'
import { LijstVorm } from '../../parts/LijstVorm.tsx'
import { toonWaarde } from '../../waarde.ts'
import { t } from '../../words.ts'
import { dossier as woorden } from './words.nl.ts'

type Voorstel = keyof typeof woorden.criteria.lijst

const voorstellen = Object.keys(woorden.criteria.lijst) as Voorstel[]
const naamVan = (een: Voorstel): string => t(`dossier.criteria.lijst.${een}`)

/** Criteria one can begin with, and criteria of one's own. */
export function Criteria(props: { dossier: string; niveau: Niveau }) {
  const scores = createMemo(() => inhoudOpDesk(props.dossier).instroomcriteria?.scores ?? {})
  const over = () => {
    const gebruikt = new Set(Object.values(scores()).map((score) => score.tekst))
    return voorstellen.filter((een) => !gebruikt.has(naamVan(een)))
  }
  const regel = (pad: string) => scores()[pad.slice(pad.lastIndexOf('.') + 1)]
  return (
    <LijstVorm
      dossier={props.dossier} niveau={props.niveau} naam="criteria" lijst="instroomcriteria.scores"
      velden={['tekst', 'score', 'voorbeeld']}
      onder={(pad) => (
        <Show when={regel(pad)?.score}>
          {(score) => (
            <div class="receiver" translate="no">
              <b><Icon of={Eye} />{t('dossier.veld.ontvanger')}</b>
              {t('dossier.veld.score', {
                wat: regel(pad)?.tekst ?? '', score: toonWaarde('instroomcriteria.scores[].score', score()),
              })} {regel(pad)?.voorbeeld}
            </div>
          )}
        </Show>
      )}
      meer={(voeg) => (
        <Show when={over().length > 0}>
          <Disclosure summary={t('dossier.criteria.voorstel')} open={Object.keys(scores()).length === 0}>
            <div class="cluster">
              <For each={over()}>
                {(een) => (
                  <button type="button" class="filter" onClick={() => voeg({ tekst: naamVan(een) })}>
                    {naamVan(een)}
                  </button>
                )}
              </For>
            </div>
          </Disclosure>
        </Show>
      )}
    />
  )
}
