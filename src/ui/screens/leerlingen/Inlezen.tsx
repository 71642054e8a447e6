// Reading an OSO file: choose, look at everything that is in it, choose the route, and only then take it over.
import { Link, useNavigate } from '@tanstack/solid-router'
import FileUp from 'lucide-solid/icons/file-up'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createSignal, onCleanup, Show, type JSX } from 'solid-js'
import type { AppError } from '../../../app/errors.ts'
import { leesOso, neemOver, type OsoDossier } from '../../../app/import.ts'
import { bezig as bezigheid } from '../../../app/session.ts'
import { Fout } from '../../parts/Fout.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Live } from '../../parts/Live.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { OsoVoorbeeld } from './OsoVoorbeeld.tsx'
import '../../parts/vorm.css'
import './oso.css'

/** /leerlingen/inlezen */
export default function Inlezen() {
  const navigate = useNavigate()
  const [oso, zetOso] = createSignal<OsoDossier | null>(null)
  const [bezig, zetBezig] = createSignal<'lezen' | 'overnemen' | null>(null)
  const [fout, zetFout] = createSignal<AppError | null>(null)

  const gehoord = (): string => {
    const nu = bezig()
    return nu === null ? '' : nu === 'lezen' ? t('leerlingen.oso.bezig') : t('leerlingen.oso.overname')
  }
  const lees = async (bestand: File | undefined): Promise<void> => {
    if (bestand === undefined) return
    zetOso(null)
    zetFout(null)
    zetBezig('lezen')
    const gelezen = await leesOso(bestand)
    zetBezig(null)
    if (gelezen.ok) zetOso(gelezen.value)
    else zetFout(gelezen.error)
  }
  const over = async (van: OsoDossier, route: string): Promise<void> => {
    zetBezig('overnemen')
    const gemaakt = await neemOver(van, { route })
    zetBezig(null)
    if (gemaakt.ok) await navigate({ to: '/leerlingen/$id', params: { id: gemaakt.value } })
    else zetFout(gemaakt.error)
  }
  return (
    <>
      <PageHead
        screen={t('leerlingen.oso.naam')} title={t('leerlingen.oso.titel')} sub={t('leerlingen.oso.uitleg')}
        back={{ to: '/leerlingen', text: t('leerlingen.naam') }}
      />
      <div class="stack vorm-smal">
        <Live text={gehoord()} />
        <Fout fout={fout()} actions={<MetDeHand />} />
        <Show when={oso()} keyed>
          {(gelezen) => (
            <OsoVoorbeeld
              oso={gelezen} bezig={bezig() === 'overnemen'} neemOver={(route) => void over(gelezen, route)}
            />
          )}
        </Show>
        <Show when={oso() === null || fout()}>
          <section class="card stack">
            <KiesBestand hoofd={fout() === null} uit={bezig() !== null} kies={(bestand) => void lees(bestand)}>
              {fout() === null ? t('leerlingen.oso.kies') : t('leerlingen.oso.kiesAnder')}
            </KiesBestand>
            <p class="hint">{t('leerlingen.oso.soort')}</p>
            <Show when={bezig() === 'lezen'}>
              <p class="muted">{t('leerlingen.oso.bezig')}</p>
              <progress class="oso-bezig" aria-label={t('leerlingen.oso.bezig')} />
            </Show>
          </section>
        </Show>
        <Show when={oso() !== null && fout() === null}>
          <KiesBestand hoofd={false} uit={bezig() !== null} kies={(bestand) => void lees(bestand)}>
            {t('leerlingen.oso.kiesAnder')}
          </KiesBestand>
        </Show>
      </div>
    </>
  )
}

function MetDeHand() {
  return <Link class="btn" to="/leerlingen/nieuw"><Icon of={UserPlus} />{t('leerlingen.oso.metDeHand')}</Link>
}

// The browser's own control, with our look: a label is a button for whoever taps, the input for whoever tabs. While the
// device shows its own list of files this page is hidden: choosing is declared, so that the vault does not lock then.
function KiesBestand(props: {
  hoofd: boolean; uit: boolean; kies: (bestand: File | undefined) => void; children: JSX.Element
}) {
  let klaar: (() => void) | undefined
  const stop = (): void => {
    klaar?.()
    klaar = undefined
  }
  onCleanup(stop)
  return (
    <div class="oso-kies">
      <label class={props.hoofd ? 'btn btn-main' : 'btn'}>
        <Icon of={FileUp} />{props.children}
        <input
          type="file" accept=".xml,text/xml,application/xml" autocomplete="off" disabled={props.uit}
          ref={(el) => el.addEventListener('cancel', stop)}
          onClick={() => {
            stop()
            klaar = bezigheid('bestand-kiezen')
          }}
          onChange={(event) => {
            stop()
            props.kies(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </label>
    </div>
  )
}
