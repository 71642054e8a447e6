// The form of the control: two groups, how one spoke, and the two buttons of equal width.
import { createSignal, onMount, Show } from 'solid-js'
import { controleer, kloptNiet } from '../../../app/contact.ts'
import type { Relatie } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { Button } from '../../parts/Button.tsx'
import { Choices } from '../../parts/Choices.tsx'
import { ErrorSummary, type FieldProblem } from '../../parts/ErrorSummary.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { t } from '../../words.ts'

type Via = 'school' | 'anders'

const vijf = (tekst: string): boolean => tekst.replace(/\D/g, '').length === 5

export function Cijfers(props: { relatie: Relatie }) {
  const [eerste, zetEerste] = createSignal('')
  const [tweede, zetTweede] = createSignal('')
  const [via, zetVia] = createSignal<Via | null>(null)
  const [nummer, zetNummer] = createSignal('')
  const [poging, zetPoging] = createSignal(0)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const groep = (plaats: 0 | 1) => (props.relatie.gevraagd?.[plaats] ?? 0) + 1
  const wie = () => props.relatie.naam
  const tekort = () => [
    !vijf(eerste()) && { id: 'groep-a', text: t('contacten.controle.fout.groep', { n: groep(0) }) },
    !vijf(tweede()) && { id: 'groep-b', text: t('contacten.controle.fout.groep', { n: groep(1) }) },
    via() === null && { id: 'controle-via', text: t('contacten.controle.fout.nummer') },
  ].filter((een): een is FieldProblem => een !== false)
  const bij = (id: string) => (poging() > 0 ? tekort().find((een) => een.id === id)?.text ?? null : null)
  // The page begins with what is read aloud; the field only waits for the keys.
  onMount(() => document.getElementById('groep-a')?.focus({ preventScroll: true }))

  const kijk = async (event: SubmitEvent) => {
    event.preventDefault()
    const nummerVan = via()
    zetPoging((n) => n + 1)
    if (bezig() || nummerVan === null || tekort().length > 0) return
    zetFout(null)
    zetBezig(true)
    const gelijk = await controleer(props.relatie.id, [eerste(), tweede()], { nummerVan, nummer: nummer() })
    zetBezig(false)
    if (!gelijk.ok) zetFout(gelijk.error)
  }
  const nee = async () => {
    const gezegd = await kloptNiet(props.relatie.id)
    if (!gezegd.ok) zetFout(gezegd.error)
  }
  const manieren = () => [
    { value: 'school' as const, label: t('contacten.controle.nummerSchool') },
    { value: 'anders' as const, label: t('contacten.controle.nummerAnders') },
  ]
  return (
    <form class="card stack" novalidate onSubmit={(event) => void kijk(event)}>
      <h2>{t('contacten.controle.ander', { naam: wie() })}</h2>
      <p>{t('contacten.controle.anderUitleg', { a: groep(0), b: groep(1) })}</p>
      <ErrorSummary problems={tekort()} attempt={poging()} />
      <div class="cols cols-2">
        <Field
          id="groep-a" label={t('contacten.controle.veld', { n: groep(0), naam: wie() })}
          inputmode="numeric" maxlength={9} dossier value={eerste()} onInput={zetEerste} error={bij('groep-a')}
        />
        <Field
          id="groep-b" label={t('contacten.controle.veld', { n: groep(1), naam: wie() })}
          inputmode="numeric" maxlength={9} dossier value={tweede()} onInput={zetTweede} error={bij('groep-b')}
        />
      </div>
      <Choices
        id="controle-via" legend={t('contacten.controle.nummer')} choices={manieren()}
        value={via()} onChange={zetVia} error={bij('controle-via')}
      />
      <Show when={via() === 'anders' || (via() === 'school' && props.relatie.richting === 'ik-nodigde')}>
        <Field
          label={t('contacten.controle.welk')} hint={t('contacten.controle.welkHint')} optional maxlength={60} dossier
          value={nummer()} onInput={zetNummer}
        />
      </Show>
      <Fout fout={fout()} />
      <div class="evenbreed">
        <Button type="submit" kind="main" big wide busy={bezig() && t('contacten.controle.bezig')}>
          {t('contacten.controle.klopt')}
        </Button>
        <Button kind="act" big wide onClick={() => void nee()}>{t('contacten.controle.kloptNiet')}</Button>
      </div>
      <p class="small muted">{t('contacten.controle.kloptNietUitleg')}</p>
    </form>
  )
}
