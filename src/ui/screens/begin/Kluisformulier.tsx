// Who is this, and the phrase: the form that makes a mentor's vault or a practice vault.
import { createMemo, createSignal, onMount, Show } from 'solid-js'
import type { AppError } from '../../../app/errors.ts'
import { maakKluis, vraagOefencode } from '../../../app/session.ts'
import { Button } from '../../parts/Button.tsx'
import { Choices } from '../../parts/Choices.tsx'
import { ErrorSummary, type FieldProblem } from '../../parts/ErrorSummary.tsx'
import { Field } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Live } from '../../parts/Live.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { zinLangGenoeg } from '../../zin.ts'
import type { BeginLink } from './link.ts'
import { Zinveld } from './Zinveld.tsx'

type Sector = 'po' | 'vo' | 'mbo'

/** `link` null makes a practice vault. */
export function Kluisformulier(props: { link: BeginLink | null; andereLink: () => void }) {
  const [naam, zetNaam] = createSignal('')
  const [rol, zetRol] = createSignal('')
  const [sector, zetSector] = createSignal<Sector | null>(null)
  const [zin, zetZin] = createSignal('')
  const [poging, zetPoging] = createSignal(0)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const oefen = () => props.link === null
  const tekort = createMemo(() => [
    naam().trim() === '' && { id: 'begin-naam', text: t('begin.fout.naam') },
    rol().trim() === '' && { id: 'begin-rol', text: t('begin.fout.rol') },
    sector() === null && { id: 'begin-sector', text: t('begin.fout.sector') },
    !zinLangGenoeg(zin()) && { id: 'begin-zin', text: t('begin.fout.zin') },
  ].filter((een): een is FieldProblem => een !== false))
  const bij = (id: string) => (poging() > 0 ? tekort().find((een) => een.id === id)?.text ?? null : null)
  onMount(() => document.getElementById('begin-naam')?.focus())

  const maak = async (event: SubmitEvent) => {
    event.preventDefault()
    const kies = sector()
    zetPoging((n) => n + 1)
    if (bezig() || kies === null || tekort().length > 0) return
    zetFout(null)
    zetBezig(true)
    const code = props.link === null ? await vraagOefencode() : { ok: true as const, value: props.link.code }
    const gemaakt = code.ok
      ? await maakKluis({
        soort: oefen() ? 'oefen' : 'mentor', naam: naam().trim(), rol: rol().trim(), sector: kies, zin: zin(),
        code: code.value, ...(props.link?.vingerafdruk === undefined ? {} : { vingerafdruk: props.link.vingerafdruk }),
      })
      : code
    zetBezig(false)
    if (!gemaakt.ok) zetFout(gemaakt.error)
  }
  const sectoren = () => (['po', 'vo', 'mbo'] as const).map((value) => ({ value, label: t(`begin.${value}`) }))
  return (
    <>
      <PageHead
        screen={t('begin.naam')}
        title={oefen() ? t('begin.titelOefen') : t('begin.titel')}
        sub={oefen() ? t('begin.oefen') : t('begin.uitleg')}
      />
      <form class="card stack" novalidate onSubmit={(event) => void maak(event)}>
        <ErrorSummary problems={tekort()} attempt={poging()} />
        <Field
          id="begin-naam" label={t('begin.naamVeld')} hint={t('begin.naamHint')} maxlength={120}
          value={naam()} onInput={zetNaam} error={bij('begin-naam')}
        />
        <Field
          id="begin-rol" label={t('begin.rol')} hint={t('begin.rolHint')} maxlength={120}
          value={rol()} onInput={zetRol} error={bij('begin-rol')}
        />
        <Choices
          id="begin-sector" legend={t('begin.sector')} choices={sectoren()}
          value={sector()} onChange={zetSector} error={bij('begin-sector')}
        />
        <Zinveld id="begin-zin" value={zin()} onInput={zetZin} error={bij('begin-zin')} />
        <Show when={props.link?.vingerafdruk !== undefined}><p class="small muted">{t('begin.school')}</p></Show>
        <Fout
          fout={fout()}
          actions={<Show when={fout()?.type === 'beheer/code' && !oefen()}>
            <Button onClick={() => props.andereLink()}>{t('begin.plak.andere')}</Button>
          </Show>}
        />
        <Live text={bezig() ? t('begin.bezig') : ''} />
        <Button type="submit" kind="main" big wide busy={bezig() && t('begin.bezig')}>{t('begin.knop')}</Button>
      </form>
    </>
  )
}
