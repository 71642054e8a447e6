// Lines of the log as people read them, and plainly where the chain does not hold.
import CircleCheck from 'lucide-solid/icons/circle-check'
import { For, Show } from 'solid-js'
import { naamVanContact } from '../../../app/inzagerecht.ts'
import type { Keten } from '../../../app/keten.ts'
import type { Regel } from '../../../app/logboek.ts'
import { dagEnUur } from '../../dag.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Note } from '../../parts/Note.tsx'
import { opsomming } from '../../parts/tekst.ts'
import { waarden } from '../../waarde.nl.ts'
import { t } from '../../words.ts'

const gronden = ['wettelijk', 'toestemming'] as const

/** 'de wet en toestemming'; empty for a line without a ground. */
export const grondTekst = (grond: string | undefined): string => opsomming((grond ?? '').split(', ')
  .flatMap((een) => { const er = gronden.find((each) => each === een); return er ? t(`recht.log.gronden.${er}`) : [] }))

const eigenNamen: Readonly<Record<string, string>> = {
  ...waarden['bijlagen[].categorie'], administratief: 'gegevens van de leerling', verzuim: 'verzuim',
}

/** The categories of the dictionary in plain words. */
export const soortenTekst = (wat: string | undefined): string =>
  opsomming((wat ?? '').split(', ').filter(Boolean).map((een) => eigenNamen[een] ?? een))

/** 'Het logboek is heel', or which line is not. */
export function KetenStand(props: { keten: Keten }) {
  return (
    <Show
      when={props.keten.breuken.length > 0}
      fallback={<p class="cluster"><Icon of={CircleCheck} /><span>{t('recht.log.heel')}</span></p>}
    >
      <Note tone="act" title={t('recht.log.stuk')}>
        <For each={props.keten.breuken}>{({ nr, soort }) => <p>{t(`recht.log.breuk.${soort}`, { nr })}</p>}</For>
        <p>{t('recht.log.stukUitleg')}</p>
      </Note>
    </Show>
  )
}

/** `naam`: who works in this vault, and so wrote every line. */
export function Regels(props: { regels: readonly Regel[]; naam: string }) {
  const rest = (regel: Regel): string => {
    const wie = naamVanContact(regel.aan, regel.over)
    const grond = grondTekst(regel.grond)
    return [
      wie === '' ? t('recht.log.door', { naam: props.naam }) : t('recht.log.met', { wie }),
      grond === '' ? '' : t('recht.log.grond', { grond }),
      regel.aantal === undefined ? '' : t('recht.log.aantal', { n: regel.aantal, wat: soortenTekst(regel.wat) }),
    ].filter(Boolean).join(' · ')
  }
  return (
    <Show when={props.regels.length > 0} fallback={<p>{t('recht.log.leeg')}</p>}>
      <ol class="recht-regels">
        <For each={props.regels}>
          {(regel) => (
            <li>
              <span><b>{t(`instellingen.logboek.soort.${regel.soort}`)}</b> · {dagEnUur(regel.op)}</span>
              <span class="small muted" translate="no">{rest(regel)} · {t('recht.log.regel', { nr: regel.nr })}</span>
            </li>
          )}
        </For>
      </ol>
    </Show>
  )
}
