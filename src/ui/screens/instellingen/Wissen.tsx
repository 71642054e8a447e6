// Erasing a vault that is meant to end: of a gast, or of practice. It cannot be put back, so it asks once.
import Trash from 'lucide-solid/icons/trash'
import { createSignal, Show } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { wisKluis } from '../../../app/session.ts'
import { Button } from '../../parts/Button.tsx'
import { Confirm } from '../../parts/Dialog.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { t } from '../../words.ts'

export function Wissen(props: { soort: 'gast' | 'oefen' }) {
  const wacht = () => desk.post.wacht.overdrachten + desk.post.wacht.berichten
  const [vraagt, zetVraagt] = createSignal(false)
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const wis = async () => {
    zetVraagt(false)
    const gewist = await wisKluis()
    if (!gewist.ok) zetFout(gewist.error)
  }
  return (
    <>
      <Button kind="act" class="start" icon={Trash} onClick={() => zetVraagt(true)}>
        {t('instellingen.wissen.knop')}
      </Button>
      <Fout fout={fout()} />
      <Confirm
        open={vraagt()}
        title={t('instellingen.wissen.vraag')}
        safe={t('instellingen.wissen.niet')}
        act={t('instellingen.wissen.wel')}
        onSafe={() => zetVraagt(false)}
        onAct={() => void wis()}
      >
        <p>{t(`instellingen.wissen.${props.soort}`)}</p>
        <Show when={wacht() > 0}><p>{t('instellingen.wissen.wacht', { n: wacht() })}</p></Show>
      </Confirm>
    </>
  )
}
