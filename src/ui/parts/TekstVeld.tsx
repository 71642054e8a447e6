// A text or a date of a dossier that saves itself; two versions of a long text are shown to choose from.
import Eye from 'lucide-solid/icons/eye'
import { createMemo, onCleanup, Show, untrack } from 'solid-js'
import { createVeld } from '../../app/dossier.ts'
import { veldVan } from '../../domain/dictionary.ts'
import { versiesVan } from '../../domain/dossier.ts'
import { opDesk } from '../op-desk.ts'
import { woordenVan } from '../velden.nl.ts'
import { beeldWoorden, telWoorden } from '../vijf.ts'
import { t } from '../words.ts'
import { veldFout } from './blad.ts'
import { Field } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { Versies } from './Versies.tsx'

// Above this a single line hides too much of what was typed.
const langeRegel = 120

// Words of leerling and parents have their own letter.
const stemmen: ReadonlySet<string> = new Set([
  'stem.tekst', 'perspectief.wensLeerling', 'opp.meningLeerling', 'oudermeningen[].tekst', 'zienswijzen[].tekst',
])

/** See `VeldVorm`. */
export function TekstVeld(props: {
  dossier: string
  pad: string
  ontvanger?: boolean | undefined
  naBewaren?: (() => void) | undefined
}) {
  const [dossier, pad] = untrack(() => [props.dossier, props.pad])
  const binder = createVeld(dossier, pad)
  const veld = veldVan(pad)
  const patroon = veld?.pad ?? pad
  const datum = veld?.type === 'date'
  onCleanup(() => void binder.flush())
  const waarde = (): string => {
    opDesk(dossier)
    return binder.waarde()
  }
  const versies = createMemo(() => {
    const open = opDesk(dossier)
    return open === undefined || veld?.lang !== true ? [] : versiesVan(open, pad)
  })
  // A date is heard at every key: the year 0002 is not what somebody means.
  const typ = (tekst: string): void => {
    if (!datum || tekst === '' || (tekst >= '1900' && tekst < '2200')) binder.typ(tekst)
  }
  const klaar = async (): Promise<void> => {
    await binder.flush()
    props.naBewaren?.()
  }
  const veel = () => (veld?.max ?? 0) > langeRegel
  // A reason is a sentence: half a screen cuts it off.
  const breed = () => veel() || patroon.endsWith('.reden')
  return (
    <Show when={versies().length < 2} fallback={<Versies dossier={dossier} pad={pad} versies={versies()} />}>
      <div class="stack stack-s" classList={{ 'veld-breed': breed(), 'veld-kort': veel() && (veld?.max ?? 0) <= 200 }}>
        <Field
          label={woordenVan(pad).label}
          hint={woordenVan(pad).hint}
          value={waarde()}
          onInput={typ}
          onBlur={() => void klaar()}
          type={datum ? 'date' : patroon.endsWith('.telefoon') ? 'tel' : 'text'}
          inputmode={patroon.endsWith('.telefoon') ? 'tel' : undefined}
          multiline={!datum && veel()}
          dossier
          voice={stemmen.has(patroon)}
          error={veldFout(binder.fout())}
          saved={{ status: binder.status(), op: binder.bewaardOp() }}
        />
        <Show when={patroon === 'beeld.tekst'}><Woorden tekst={waarde()} /></Show>
        <Show when={props.ontvanger === true && waarde() !== ''}>
          <div class="receiver" translate="no">
            <b><Icon of={Eye} />{t('dossier.veld.ontvanger')}</b>
            <span class="veld-tekst">{waarde()}</span>
          </div>
        </Show>
      </div>
    </Show>
  )
}

function Woorden(props: { tekst: string }) {
  const aantal = () => telWoorden(props.tekst)
  return (
    <p class="small" classList={{ muted: aantal() <= beeldWoorden, 'veld-veel': aantal() > beeldWoorden }}>
      {aantal() > beeldWoorden
        ? t('dossier.voorblad.woordenVeel', { n: aantal() }) : t('dossier.voorblad.woorden', { n: aantal() })}
    </p>
  )
}
