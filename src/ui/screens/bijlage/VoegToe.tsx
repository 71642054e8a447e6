// Adding an attachment by hand: with the camera, or from what lies on the device. The vault does not lock meanwhile.
import Camera from 'lucide-solid/icons/camera'
import FileUp from 'lucide-solid/icons/file-up'
import { createSignal, onCleanup, Show } from 'solid-js'
import { voegBijlageToe } from '../../../app/bijlage-kopie.ts'
import type { AppError } from '../../../app/errors.ts'
import { bezig as bezigheid } from '../../../app/session.ts'
import { err } from '../../../result.ts'
import { Fout } from '../../parts/Fout.tsx'
import { Icon, type IconOf } from '../../parts/Icon.tsx'
import { toast } from '../../parts/Toast.tsx'
import { t } from '../../words.ts'
import './bijlage.css'

async function lees(bestand: File) {
  const deel = await import('./bestand.ts').catch(() => null)
  return deel === null ? err({ type: 'bijlage/nog-halen' } as const) : deel.leesBestand(bestand)
}

/** `klaar` gets the key of what was added. */
export function VoegToe(props: { dossier: string; klaar: (sleutel: string) => Promise<void> }) {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const [bezig, zetBezig] = createSignal(false)
  const voegToe = async (bestand: File | undefined): Promise<void> => {
    if (bestand === undefined || bezig()) return
    zetBezig(true)
    zetFout(null)
    const gelezen = await lees(bestand)
    const naam = gelezen.ok && gelezen.value.beeld ? t('bijlage.voeg.naamFoto') : t('bijlage.voeg.naamPdf')
    const erbij = gelezen.ok ? await voegBijlageToe(props.dossier, gelezen.value.bytes, naam) : gelezen
    zetBezig(false)
    if (!erbij.ok) return void zetFout(erbij.error)
    await props.klaar(erbij.value)
    if (gelezen.ok && gelezen.value.kleiner) toast({ text: t('bijlage.voeg.klein') })
  }
  return (
    <section class="card stack" aria-label={t('bijlage.voeg.titel')}>
      <p>{t('bijlage.voeg.uitleg')}</p>
      <div class="cluster kies-bestand">
        <Kies icon={Camera} camera uit={bezig()} kies={(bestand) => void voegToe(bestand)}>{t('bijlage.voeg.foto')}</Kies>
        <Kies icon={FileUp} uit={bezig()} kies={(bestand) => void voegToe(bestand)}>{t('bijlage.voeg.kies')}</Kies>
      </div>
      <div>
        <p role="status" class="muted"><Show when={bezig()}>{t('bijlage.voeg.bezig')}</Show></p>
        <Fout fout={fout()} />
      </div>
    </section>
  )
}

function Kies(props: {
  icon: IconOf; camera?: boolean; uit: boolean; kies: (bestand: File | undefined) => void; children: string
}) {
  let klaar: (() => void) | undefined
  const stop = (): void => {
    klaar?.()
    klaar = undefined
  }
  onCleanup(stop)
  return (
    <label class="btn">
      <Icon of={props.icon} />{props.children}
      <input
        type="file" accept={props.camera === true ? 'image/*' : 'image/*,application/pdf'} autocomplete="off" disabled={props.uit}
        capture={props.camera === true ? 'environment' : undefined} ref={(el) => el.addEventListener('cancel', stop)}
        onClick={() => {
          stop()
          klaar = bezigheid('bijlage kiezen')
        }}
        onChange={(event) => {
          stop()
          props.kies(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
