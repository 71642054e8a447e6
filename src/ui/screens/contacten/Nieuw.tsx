// Inviting a mentor: name, school, BRIN; the link and the code come on the page of the contact.
import { useNavigate } from '@tanstack/solid-router'
import { createSignal, onMount, Show } from 'solid-js'
import { nodigUit } from '../../../app/contact.ts'
import { desk } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { leesBrin } from '../../brin.ts'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary, type FieldProblem } from '../../parts/ErrorSummary.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Note } from '../../parts/Note.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'

export default function Nieuw() {
  const naar = useNavigate()
  const [naam, zetNaam] = createSignal('')
  const [school, zetSchool] = createSignal('')
  const [brin, zetBrin] = createSignal('')
  const [poging, zetPoging] = createSignal(0)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const tekort = () => [
    naam().trim() === '' && { id: 'contact-naam', text: t('contacten.nieuw.fout.naam') },
    school().trim() === '' && { id: 'contact-school', text: t('contacten.nieuw.fout.school') },
    leesBrin(brin()) === null && { id: 'contact-brin', text: t('contacten.nieuw.fout.brin') },
  ].filter((een): een is FieldProblem => een !== false)
  const bij = (id: string) => (poging() > 0 ? tekort().find((een) => een.id === id)?.text ?? null : null)
  onMount(() => document.getElementById('contact-naam')?.focus())

  const maak = async (event: SubmitEvent) => {
    event.preventDefault()
    const leesbaar = leesBrin(brin())
    zetPoging((n) => n + 1)
    if (bezig() || leesbaar === null || tekort().length > 0) return
    zetFout(null)
    zetBezig(true)
    const gemaakt = await nodigUit({ naam: naam().trim(), school: school().trim(), brin: leesbaar })
    zetBezig(false)
    if (gemaakt.ok) void naar({ to: '/contacten/$id', params: { id: gemaakt.value }, replace: true })
    else zetFout(gemaakt.error)
  }
  return (
    <>
      <PageHead
        screen={t('contacten.nieuw.naam')}
        title={t('contacten.nieuw.titel')}
        sub={t('contacten.nieuw.uitleg')}
        back={{ to: '/contacten', text: t('contacten.terug') }}
      />
      <form class="card stack" novalidate onSubmit={(event) => void maak(event)}>
        <ErrorSummary problems={tekort()} attempt={poging()} />
        <Show when={!desk.post.online}><Note title={t('contacten.nieuw.offline')} tone="watch" /></Show>
        <Field
          id="contact-naam" label={t('contacten.nieuw.naamVeld')} dossier maxlength={120}
          value={naam()} onInput={zetNaam} error={bij('contact-naam')}
        />
        <Field
          id="contact-school" label={t('contacten.nieuw.school')} maxlength={120}
          value={school()} onInput={zetSchool} error={bij('contact-school')}
        />
        <Field
          id="contact-brin" label={t('contacten.nieuw.brin')} hint={t('contacten.nieuw.brinHint')} dossier maxlength={8}
          value={brin()} onInput={zetBrin} error={bij('contact-brin')}
        />
        <Fout fout={fout()} />
        <Button type="submit" kind="main" big wide busy={bezig() && t('contacten.nieuw.bezig')}>
          {t('contacten.nieuw.knop')}
        </Button>
      </form>
    </>
  )
}
