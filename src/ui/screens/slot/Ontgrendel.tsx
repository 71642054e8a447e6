// The form that opens a vault: which one (when there are more), the phrase, and three ways in which it can fail.
import { createMemo, createSignal, onMount, Show } from 'solid-js'
import type { AppError } from '../../../app/errors.ts'
import { kluizen, ontgrendel } from '../../../app/session.ts'
import { dagVan } from '../../dag.ts'
import { Button } from '../../parts/Button.tsx'
import { Choices } from '../../parts/Choices.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Live } from '../../parts/Live.tsx'
import { PasswordField } from '../../parts/PasswordField.tsx'
import { t } from '../../words.ts'

/** `voor` runs just before the vault opens: what must be known when the screens of the open vault appear. */
export function Ontgrendel(props: {
  gekozen: string
  kies: (id: string) => void
  knop: string
  voor?: (() => void) | undefined
  mislukt?: (() => void) | undefined
}) {
  const [zin, zetZin] = createSignal('')
  const [bezig, zetBezig] = createSignal(false)
  const [leeg, zetLeeg] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const verkeerd = () => fout()?.type === 'vault/wrong-phrase'
  const uitleg = () => (leeg() ? t('slot.leeg') : verkeerd() ? t('slot.past') : null)
  const keuzes = createMemo(() => kluizen().map((kluis) => ({
    value: kluis.id, label: t(`slot.soort.${kluis.soort}`), hint: t('slot.sinds', { datum: dagVan(kluis.sinds) }),
  })))
  const naarVeld = () => document.getElementById('slot-zin')?.focus()
  onMount(naarVeld)

  const open = async (event: SubmitEvent) => {
    event.preventDefault()
    if (bezig()) return
    zetFout(null)
    zetLeeg(zin() === '')
    if (zin() === '') return naarVeld()
    zetBezig(true)
    // While the key is being made the screens behind the lock can come already; whether they came is asked later.
    void Promise.allSettled([import('../../router.tsx'), import('../leerlingen/Leerlingen.tsx')])
    props.voor?.()
    const geopend = await ontgrendel(props.gekozen, zin())
    zetBezig(false)
    if (geopend.ok) return
    props.mislukt?.()
    zetFout(geopend.error)
    if (verkeerd()) naarVeld()
  }
  return (
    <form class="card stack" data-herlaad="mag" novalidate onSubmit={(event) => void open(event)}>
      <Show when={keuzes().length > 1}>
        <Choices legend={t('slot.kies')} choices={keuzes()} value={props.gekozen} onChange={(id) => props.kies(id)} />
      </Show>
      <PasswordField
        id="slot-zin"
        label={t('slot.zin')}
        value={zin()}
        onInput={(text) => { zetZin(text); zetLeeg(false) }}
        error={uitleg()}
      />
      <Fout fout={verkeerd() ? null : fout()} />
      <Live text={uitleg() ?? ''} />
      <Button type="submit" kind="main" big wide busy={bezig() && t('slot.bezig')}>{props.knop}</Button>
    </form>
  )
}
