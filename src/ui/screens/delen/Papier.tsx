// A yes or a no that was given on paper or by mail: the paper lies in the LAS, what it says is kept here.
import { createMemo, createSignal, createUniqueId, For, Show, type JSX } from 'solid-js'
import { vandaag } from '../../../app/clock.ts'
import type { AppError } from '../../../app/errors.ts'
import { partijVan } from '../../../app/overdracht.ts'
import { geefToestemming, gevraagdeItems, gewoonlijkTot } from '../../../app/toestemming.ts'
import type { ItemKey } from '../../../domain/dictionary.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { wieBeslist } from '../../../domain/wie-beslist.ts'
import { Button } from '../../parts/Button.tsx'
import { Choices } from '../../parts/Choices.tsx'
import { ErrorSummary, type FieldProblem } from '../../parts/ErrorSummary.tsx'
import { describedBy, Field, FieldError } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Live } from '../../parts/Live.tsx'
import { Select } from '../../parts/Select.tsx'
import { Tick } from '../../parts/Tick.tsx'
import { t } from '../../words.ts'
import { itemVanDossier } from './oordelen.ts'
import { persoonNaam } from './personen.ts'
import { itemNaam } from './zinnen.ts'

type Props = { dossierId: string, overdracht: string, dossier: Dossier }
type Antwoord = 'gegeven' | 'geweigerd'
const bewijzen = ['papier-in-het-LAS', 'brief-of-mail-in-het-LAS'] as const

export function Papier(props: Props): JSX.Element {
  const id = createUniqueId()
  const naar = () => partijVan(props.dossierId, props.overdracht) ?? undefined
  const items = createMemo(() => {
    const ontvanger = naar()
    return ontvanger === undefined ? [] : gevraagdeItems(props.dossierId, ontvanger)
  })
  const wie = createMemo(() => wieBeslist('toestemming', props.dossier, vandaag()).personen)
  const [door, zetDoor] = createSignal<string | null>(null)
  const [antwoord, zetAntwoord] = createSignal<Antwoord | null>(null)
  const [gekozen, zetGekozen] = createSignal<readonly ItemKey[]>([])
  const [bewijs, zetBewijs] = createSignal<(typeof bewijzen)[number] | null>(null)
  const [op, zetOp] = createSignal('')
  const [tot, zetTot] = createSignal(gewoonlijkTot())
  const [doel, zetDoel] = createSignal<string | null>(null)
  const [uitleg, zetUitleg] = createSignal('')
  const [poging, zetPoging] = createSignal(0)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const [klaar, zetKlaar] = createSignal('')

  const waarvoor = () => doel() ?? naar()?.doel ?? t('toestemmingen.papier.doelVoorstel', { naam: naar()?.naam ?? '' })
  const fouten = () => ({
    wie: door() === null, antwoord: antwoord() === null, waarover: gekozen().length === 0, hoe: bewijs() === null,
    op: op() === '' || op() > vandaag(), tot: antwoord() !== 'geweigerd' && (tot() === '' || tot() <= op()),
    doel: waarvoor().trim() === '', verteld: uitleg().trim() === '',
  })
  type Veld = keyof ReturnType<typeof fouten>
  const bij = (veld: Veld): string | null => (poging() > 0 && fouten()[veld] ? t(`toestemmingen.papier.fout.${veld}`) : null)
  const problemen = (): FieldProblem[] => (Object.keys(fouten()) as Veld[]).filter((veld) => fouten()[veld])
    .map((veld) => ({ id: `${id}-${veld}`, text: t(`toestemmingen.papier.fout.${veld}`) }))
  const zetItem = (item: ItemKey, aan: boolean): void =>
    void zetGekozen((al) => (aan ? [...al, item] : al.filter((een) => een !== item)))
  const naamVan = (item: ItemKey): string => {
    const ontvanger = naar()
    return ontvanger === undefined ? '' : itemNaam({
      inhoud: itemVanDossier(props.dossier, item, ontvanger, vandaag()),
      verdict: { item, mag: false, grond: 'toestemming', reden: 'leeg', gevoelig: false, hint: false, bron: null },
    })
  }
  const legVast = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging((n) => n + 1)
    const [persoon, besluit, hoe, ontvanger] = [door(), antwoord(), bewijs(), naar()]
    if (problemen().length > 0 || bezig() || persoon === null || besluit === null || hoe === null || !ontvanger) return
    zetBezig(true)
    const uitkomst = await geefToestemming(props.dossierId, {
      door: persoon, besluit, items: gekozen(), ontvanger, bewijs: hoe, op: op(), geldigTot: tot(),
      doel: waarvoor().trim(), uitleg: uitleg().trim(),
    })
    zetBezig(false)
    zetFout(uitkomst.ok ? null : uitkomst.error)
    if (!uitkomst.ok) return
    zetKlaar(t('toestemmingen.papier.klaar'))
    zetPoging(0)
    zetGekozen([])
    zetAntwoord(null)
    zetUitleg('')
  }
  return (
    <Show when={items().length > 0 && wie().length > 0}
      fallback={<p class="small muted">{t('toestemmingen.papier.niets')}</p>}>
      <form class="stack" novalidate onSubmit={(event) => void legVast(event)}>
        <p class="small muted">{t('toestemmingen.papier.uitleg')}</p>
        <ErrorSummary problems={problemen()} attempt={poging()} />
        <Select id={`${id}-wie`} label={t('toestemmingen.papier.wie')} value={door()} onChange={zetDoor} error={bij('wie')}
          choices={wie().map((value) => ({ value, label: persoonNaam(props.dossier, value) }))} />
        <fieldset class="field" id={`${id}-waarover`} tabindex="-1"
          aria-describedby={describedBy(`${id}-waarover`, undefined, bij('waarover'))}>
          <legend>{t('toestemmingen.papier.waarover')}</legend>
          <For each={items()}>
            {(item) => (
              <Tick checked={gekozen().includes(item)} onChange={(aan) => zetItem(item, aan)}>{naamVan(item)}</Tick>
            )}
          </For>
          <FieldError id={`${id}-waarover-error`} text={bij('waarover')} />
        </fieldset>
        <Choices<Antwoord> id={`${id}-antwoord`} legend={t('toestemmingen.papier.antwoord')} look="row"
          value={antwoord()} onChange={zetAntwoord} error={bij('antwoord')}
          choices={[
            { value: 'gegeven', label: t('toestemmingen.papier.ja') },
            { value: 'geweigerd', label: t('toestemmingen.papier.nee') },
          ]} />
        <Select id={`${id}-hoe`} label={t('toestemmingen.papier.hoe')} value={bewijs()} onChange={zetBewijs}
          error={bij('hoe')} choices={bewijzen.map((value) => ({ value, label: t(`toestemmingen.hoes.${value}`) }))} />
        <Field id={`${id}-op`} type="date" label={t('toestemmingen.papier.op')} value={op()} onInput={zetOp}
          error={bij('op')} />
        <Field id={`${id}-doel`} dossier label={t('toestemmingen.papier.doel')} value={waarvoor()} onInput={zetDoel}
          maxlength={200} error={bij('doel')} />
        <Field id={`${id}-verteld`} multiline dossier label={t('toestemmingen.papier.verteld')}
          hint={t('toestemmingen.papier.verteldHint')} value={uitleg()} onInput={zetUitleg} maxlength={600}
          error={bij('verteld')} />
        <Show when={antwoord() !== 'geweigerd'}>
          <Field id={`${id}-tot`} type="date" label={t('toestemmingen.papier.tot')} value={tot()} onInput={zetTot}
            error={bij('tot')} />
        </Show>
        <Button type="submit" class="start" busy={bezig() && t('toestemmingen.papier.bezig')}>
          {t('toestemmingen.papier.knop')}
        </Button>
        <Live text={klaar()} />
        <Show when={klaar()}>{(tekst) => <p class="small" aria-hidden="true">{tekst()}</p>}</Show>
        <Fout fout={fout()} />
      </form>
    </Show>
  )
}
