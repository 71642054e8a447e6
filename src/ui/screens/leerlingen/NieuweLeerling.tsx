// A new leerling: the name is enough; then straight into the dossier.
import { Link, useNavigate } from '@tanstack/solid-router'
import { createSignal } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import { nieuweLeerling } from '../../../app/dossier.ts'
import type { AppError } from '../../../app/errors.ts'
import { veldVan } from '../../../domain/dictionary.ts'
import { leeftijdOp } from '../../../domain/time.ts'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary, type FieldProblem } from '../../parts/ErrorSummary.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Select } from '../../parts/Select.tsx'
import { hoofdletter } from '../../parts/tekst.ts'
import { labelVan, woordenVan } from '../../velden.nl.ts'
import { toonWaarde } from '../../waarde.ts'
import { t } from '../../words.ts'
import '../../parts/vorm.css'

/** The routes of the dictionary as choices. */
export const routes = () =>
  (veldVan('overstap.route')?.waarden ?? [])
    .map((value) => ({ value, label: hoofdletter(toonWaarde('overstap.route', value)) }))

// Younger or older than this is a typing error, not a leerling who changes school.
const jongste = 3
const oudste = 30

/** /leerlingen/nieuw */
export default function NieuweLeerling() {
  const navigate = useNavigate()
  const [naam, zetNaam] = createSignal({ roepnaam: '', tussenvoegsel: '', achternaam: '' })
  const [geboortedatum, zetGeboortedatum] = createSignal('')
  const [route, zetRoute] = createSignal<string | null>(null)
  const [poging, zetPoging] = createSignal(0)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)

  const leeftijdKan = (): boolean => {
    if (geboortedatum() === '') return true
    const jaren = leeftijdOp(geboortedatum(), vandaag())
    return jaren >= jongste && jaren <= oudste
  }
  const problemen = (): FieldProblem[] => [
    ...(naam().roepnaam.trim() === '' ? [{ id: 'roepnaam', text: t('leerlingen.formulier.fout.roepnaam') }] : []),
    ...(naam().achternaam.trim() === '' ? [{ id: 'achternaam', text: t('leerlingen.formulier.fout.achternaam') }] : []),
    ...(leeftijdKan() ? [] : [{ id: 'geboortedatum', text: t('leerlingen.formulier.fout.geboortedatum') }]),
  ]
  const bij = (id: string): string | undefined =>
    poging() === 0 ? undefined : problemen().find((een) => een.id === id)?.text
  const maak = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging((n) => n + 1)
    if (problemen().length > 0 || bezig()) return
    zetBezig(true)
    const dag = geboortedatum()
    const keus = route()
    const gemaakt = await nieuweLeerling({
      ...naam(), ...(dag === '' ? {} : { geboortedatum: dag }), ...(keus === null ? {} : { route: keus }),
    })
    zetBezig(false)
    if (gemaakt.ok) await navigate({ to: '/leerlingen/$id', params: { id: gemaakt.value } })
    else zetFout(gemaakt.error)
  }
  const naamVeld = (deel: 'roepnaam' | 'tussenvoegsel' | 'achternaam') => ({
    id: deel, label: labelVan(`leerling.${deel}`), hint: woordenVan(`leerling.${deel}`).hint, dossier: true,
    onInput: (tekst: string) => zetNaam((was) => ({ ...was, [deel]: tekst })),
  })
  return (
    <>
      <PageHead
        screen={t('leerlingen.formulier.naam')} title={t('leerlingen.formulier.titel')}
        sub={t('leerlingen.formulier.uitleg')} back={{ to: '/leerlingen', text: t('leerlingen.naam') }}
      />
      <form class="card stack vorm-smal" onSubmit={(event) => void maak(event)} novalidate autocomplete="off">
        <ErrorSummary problems={problemen()} attempt={poging()} />
        <Field {...naamVeld('roepnaam')} value={naam().roepnaam} error={bij('roepnaam')} required maxlength={60} />
        <Field {...naamVeld('tussenvoegsel')} value={naam().tussenvoegsel} optional maxlength={20} />
        <Field
          {...naamVeld('achternaam')} value={naam().achternaam} error={bij('achternaam')} required maxlength={80}
        />
        <Field
          id="geboortedatum" label={labelVan('leerling.geboortedatum')} hint={woordenVan('leerling.geboortedatum').hint}
          type="date" value={geboortedatum()} onInput={zetGeboortedatum} error={bij('geboortedatum')} dossier optional
        />
        <Select
          id="route" label={labelVan('overstap.route')} choices={routes()} value={route()} onChange={zetRoute} optional
        />
        <Fout fout={fout()} />
        <div class="cluster">
          <Button kind="main" type="submit" busy={bezig() && t('leerlingen.formulier.bezig')}>
            {t('leerlingen.formulier.knop')}
          </Button>
          <Link class="btn btn-quiet" to="/leerlingen">{t('leerlingen.formulier.annuleer')}</Link>
        </div>
      </form>
    </>
  )
}
