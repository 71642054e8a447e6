// The page for somebody who got a letter as a file: file and code in, the letter to read, and nothing kept.
import FileUp from 'lucide-solid/icons/file-up'
import LockOpen from 'lucide-solid/icons/lock-open'
import Printer from 'lucide-solid/icons/printer'
import { createSignal, Show, type JSX } from 'solid-js'
import type { OwnError } from '../../../app/errors.ts'
import { openBrief } from '../../../app/openen.ts'
import { bezig as bezigheid, phase } from '../../../app/session.ts'
import type { Brief } from '../../../domain/brief.ts'
import { opent } from '../../ingang.ts'
import { Kader } from '../../Kader.tsx'
import { Button } from '../../parts/Button.tsx'
import { Field, FieldError } from '../../parts/Field.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import '../../words-binnen.ts'
import '../../words-openen.ts'
import { BriefBlad } from '../anderen/Brief.tsx'
import './openen.css'

/** Works without a vault, beside a locked one, and beside an open one. */
export default function Openen(): JSX.Element {
  const [brief, zetBrief] = createSignal<Brief | null>(null)
  const [dicht, zetDicht] = createSignal(false)
  const terug = (): void => {
    if (phase() === 'open') history.back()
    else opent(null)
  }
  const sluit = (): void => {
    zetBrief(null)
    zetDicht(true)
    window.scrollTo(0, 0)
  }
  return (
    <Kader terug={brief() === null ? { tekst: t('openen.terug'), doe: terug } : undefined}>
      <Show when={brief()} fallback={<Vraag dicht={dicht()} klaar={zetBrief} />}>
        {(er) => <Lezen brief={er()} sluit={sluit} />}
      </Show>
    </Kader>
  )
}

function Lezen(props: { brief: Brief, sluit: () => void }): JSX.Element {
  const print = (): void => {
    const klaar = bezigheid('print')
    window.addEventListener('afterprint', klaar, { once: true })
    window.print()
  }
  return (
    <>
      <div class="noprint">
        <PageHead screen={t('openen.naam')} title={t('openen.van', { school: props.brief.van.school })}
          sub={t('openen.vanWie', { naam: props.brief.van.naam, tot: toonDatum(props.brief.tot) })} />
      </div>
      <BriefBlad brief={props.brief} los />
      <div class="cluster noprint">
        <Button icon={Printer} onClick={print}>{t('openen.print')}</Button>
        <Button kind="main" onClick={() => props.sluit()}>{t('openen.sluiten')}</Button>
      </div>
      <p class="small muted noprint">{t('openen.printLet')}</p>
    </>
  )
}

// Twenty letters with whatever stands between them; what they are exactly, the file knows.
const lengte = (code: string): number => code.replace(/[\s\p{Pd}]/gu, '').length

function Vraag(props: { dicht: boolean, klaar: (brief: Brief) => void }): JSX.Element {
  const [bestand, zetBestand] = createSignal<File | null>(null)
  const [code, zetCode] = createSignal('')
  const [poging, zetPoging] = createSignal(false)
  const [bezig, zetBezig] = createSignal(false)
  const [fout, zetFout] = createSignal<OwnError | null>(null)
  const codeGoed = () => lengte(code()) === 20
  const open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    zetPoging(true)
    zetFout(null)
    const gekozen = bestand()
    if (bezig() || gekozen === null || !codeGoed()) return
    zetBezig(true)
    const geopend = await openBrief(gekozen, code())
    zetBezig(false)
    if (geopend.ok) props.klaar(geopend.value)
    else zetFout(geopend.error)
  }
  return (
    <>
      <PageHead screen={t('openen.naam')} title={t('openen.titel')} sub={t('openen.uitleg')} />
      <p role="status"><Show when={props.dicht}>{t('openen.gesloten')}</Show></p>
      <form class="card stack" novalidate onSubmit={(event) => void open(event)}>
        <div class="field">
          <label class="btn start openen-kies">
            <Icon of={FileUp} />{t(bestand() === null ? 'openen.bestand' : 'openen.anderBestand')}
            <input type="file" autocomplete="off" aria-describedby="openen-bestand-error"
              onChange={(event) => {
                zetBestand(event.currentTarget.files?.[0] ?? null)
                zetFout(null)
              }} />
          </label>
          <p class="small" role="status" translate="no">
            <Show when={bestand()}>{(er) => t('openen.gekozen', { naam: er().name })}</Show>
          </p>
          <FieldError id="openen-bestand-error" text={poging() && bestand() === null ? t('openen.fout.bestand') : null} />
        </div>
        <Field id="openen-code" label={t('openen.code')} hint={t('openen.codeHint')} dossier maxlength={40}
          value={code()} onInput={zetCode} error={poging() && !codeGoed() ? t('openen.fout.code') : null} />
        <Button type="submit" kind="main" big wide icon={LockOpen} busy={bezig() && t('openen.bezig')}>{t('openen.knop')}</Button>
        <p class="vh" role="status"><Show when={bezig()}>{t('openen.bezig')}</Show></p>
        <Fout fout={fout()} />
      </form>
    </>
  )
}
