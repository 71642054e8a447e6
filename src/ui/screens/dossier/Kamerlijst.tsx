// The rooms in three questions; each row shows the last fact, and a mark only when something is still missing.
import { Link } from '@tanstack/solid-router'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createMemo, createUniqueId, For, Show } from 'solid-js'
import type { DossierInhoud } from '../../../domain/inhoud.ts'
import { aanspreeknaam } from '../../naam.ts'
import { Chip } from '../../parts/Chip.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { t } from '../../words.ts'
import { feitVan, mistIets } from './feit.ts'
import { kamersVan, vragen } from './kamers.ts'

/** `inhoud` decides by its route which rooms there are. */
export function Kamerlijst(props: { dossier: string; inhoud: DossierInhoud }) {
  const kamers = createMemo(() => kamersVan(props.inhoud))
  const naam = () => aanspreeknaam(props.inhoud.leerling) || t('dossier.zonderNaam')
  const id = createUniqueId()
  return (
    <div class="stack">
      <For each={vragen}>
        {(vraag) => (
          <section class="stack stack-s" aria-labelledby={`${id}-${vraag}`}>
            <h2 class="h-t muted" id={`${id}-${vraag}`}>
              {vraag === 'waarheen'
                ? t('dossier.kamers.vraag.waarheen', { naam: naam() })
                : t(`dossier.kamers.vraag.${vraag}`)}
            </h2>
            <ul class="card card-flush rows">
              <For each={kamers().filter((kamer) => kamer.vraag === vraag).map((kamer) => kamer.naam)}>
                {(kamer) => (
                  <li>
                    <Link class="row" to="/leerlingen/$id/kamers/$kamer" params={{ id: props.dossier, kamer }}>
                      <span>
                        <b>{t(`dossier.kamer.${kamer}`)}</b><br />
                        <span class="sub" translate="no">
                          {feitVan(kamer, props.inhoud) || t('dossier.kamers.leeg')}
                        </span>
                      </span>
                      <Show when={mistIets(kamer, props.inhoud)} fallback={<Icon of={ChevronRight} />}>
                        <Chip tone="unknown">{t('dossier.kamers.mist')}</Chip>
                      </Show>
                    </Link>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </div>
  )
}
