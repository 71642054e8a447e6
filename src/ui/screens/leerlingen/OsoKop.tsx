// Whose file this is: name, age, school, date and for which change of school; nothing of it is kept yet.
import { onMount, Show } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import type { OsoDossier } from '../../../app/import.ts'
import { leeftijdOp } from '../../../domain/time.ts'
import { volledigeNaam } from '../../naam.ts'
import { Chip } from '../../parts/Chip.tsx'
import { Note } from '../../parts/Note.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import { leerlingen as woorden } from './words.nl.ts'

const profielen: Readonly<Record<string, string>> = woorden.oso.profiel

/** The first thing after reading; takes the focus, since what was tapped is gone. */
export function OsoKop(props: { oso: OsoDossier }) {
  let kop: HTMLHeadingElement | undefined
  onMount(() => kop?.focus())
  const veld = (naam: string): string => {
    const waarde = props.oso.velden.find(({ pad }) => pad === `leerling.${naam}`)?.waarde
    return typeof waarde === 'string' ? waarde : ''
  }
  const naam = () => volledigeNaam({
    roepnaam: veld('roepnaam'), tussenvoegsel: veld('tussenvoegsel'), achternaam: veld('achternaam'),
  })
  const meta = () => props.oso.meta
  const school = () => meta().school.naam ?? meta().school.brin ?? ''
  return (
    <>
      <section class="card stack stack-s" aria-label={naam()}>
        <h2 tabindex="-1" ref={(el) => { kop = el }} translate="no">{naam() || t('leerlingen.zonderNaam')}</h2>
        <Show when={veld('geboortedatum')}>
          {(dag) => <p>{t('leerlingen.oso.geboren', { dag: toonDatum(dag()), n: leeftijdOp(dag(), vandaag()) })}</p>}
        </Show>
        <p class="muted" translate="no">
          {meta().dossierdatum === null ? school()
            : t('leerlingen.oso.van', { school: school(), dag: toonDatum(meta().dossierdatum ?? '') })}
        </p>
        <Show when={profielen[meta().profiel ?? '']}>{(profiel) => <p><Chip>{profiel()}</Chip></p>}</Show>
      </section>
      <Show when={meta().profiel?.endsWith('SWV')}>
        <Note tone="watch" title={t('leerlingen.oso.swv.titel')}><p>{t('leerlingen.oso.swv.uitleg')}</p></Note>
      </Show>
    </>
  )
}
