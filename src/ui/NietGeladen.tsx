// A part of the app could not be had: said calmly, in its place, with the one way on. It never reloads by itself.
import CloudOff from 'lucide-solid/icons/cloud-off'
import { createEffect, createSignal } from 'solid-js'
import { laadOpnieuw } from './herladen.ts'
import { Button } from './parts/Button.tsx'
import { Note } from './parts/Note.tsx'
import { t } from './words.ts'

type Stand = 'rust' | 'laadt' | Awaited<ReturnType<typeof laadOpnieuw>>

/** `enig`: nothing else is on the screen, so it names the page. */
export function NietGeladen(props: { enig?: boolean | undefined }) {
  createEffect(() => { if (props.enig) document.title = `${t('welkom.storing.naam')} · Estafette` })
  const [stand, zetStand] = createSignal<Stand>('rust')
  const laad = async () => {
    const toch = stand() === 'bezig'
    zetStand('laadt')
    zetStand(await laadOpnieuw(toch))
  }
  const zin = () => {
    const nu = stand()
    if (nu === 'niet-bewaard') return t('parts.bijwerkenLukteNiet')
    if (nu === 'bezig') return t('welkom.gemist.formulier')
    return nu === 'geen-netwerk' ? t('welkom.gemist.geenNetwerk') : t('welkom.gemist.uitleg')
  }
  return (
    <Note
      title={t('welkom.gemist.titel')}
      heading={props.enig}
      icon={CloudOff}
      role="alert"
      actions={
        <Button busy={(stand() === 'laadt' || stand() === 'ja') && t('welkom.gemist.knop')} onClick={() => void laad()}>
          {t('welkom.gemist.knop')}
        </Button>
      }
    >
      <p>{zin()}</p>
    </Note>
  )
}
