// The two keys of a school, shown once: to print, to lay away, and then gone from every screen.
import Copy from 'lucide-solid/icons/copy'
import Printer from 'lucide-solid/icons/printer'
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { Ingericht } from '../../../app/beheer.ts'
import { nu } from '../../../app/clock.ts'
import { dagVan } from '../../dag.ts'
import { Button } from '../../parts/Button.tsx'
import { FieldError } from '../../parts/Field.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { Tick } from '../../parts/Tick.tsx'
import { t } from '../../words.ts'

export function Sleutels(props: { sleutels: Ingericht & { school: string }; verder: () => void }) {
  const [bewaard, zetBewaard] = createSignal(false)
  const [vergeten, zetVergeten] = createSignal(false)
  onMount(() => {
    // Closing the tab would lose the keys for good: the browser asks first.
    const blijf = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', blijf)
    onCleanup(() => window.removeEventListener('beforeunload', blijf))
  })
  const verder = () => {
    zetVergeten(!bewaard())
    if (bewaard()) props.verder()
    else document.getElementById('sleutels-bewaard')?.focus()
  }
  return (
    <>
      <div class="alleen-scherm">
        <PageHead
          screen={t('inrichten.sleutels.naam')}
          title={t('inrichten.sleutels.titel')}
          sub={t('inrichten.sleutels.uitleg')}
        />
      </div>
      <Sleutel
        titel={t('inrichten.sleutels.schoolTitel')}
        uitleg={t('inrichten.sleutels.schoolUitleg')}
        waarde={props.sleutels.sleutelVoorDeKluis}
        school={props.sleutels.school}
      />
      <Sleutel
        titel={t('inrichten.sleutels.beheerTitel')}
        uitleg={t('inrichten.sleutels.beheerUitleg')}
        waarde={props.sleutels.beheersleutel}
        school={props.sleutels.school}
      />
      <div class="stack alleen-scherm">
        <Button kind="main" big wide icon={Printer} onClick={() => window.print()}>
          {t('inrichten.sleutels.print')}
        </Button>
        <div>
          <Tick id="sleutels-bewaard" checked={bewaard()} onChange={(aan) => { zetBewaard(aan); zetVergeten(false) }}>
            {t('inrichten.sleutels.bewaard')}
          </Tick>
          <div role="alert">
            <FieldError id="sleutels-fout" text={vergeten() ? t('inrichten.sleutels.eerst') : null} />
          </div>
        </div>
        <Button big wide onClick={verder}>{t('inrichten.sleutels.verder')}</Button>
      </div>
    </>
  )
}

// Each key is printed on a sheet of its own: they do not lie in the same place.
function Sleutel(props: { titel: string; uitleg: string; waarde: string; school: string }) {
  const [gekopieerd, zetGekopieerd] = createSignal(false)
  const kopieer = () => {
    navigator.clipboard.writeText(props.waarde).then(() => zetGekopieerd(true), () => zetGekopieerd(false))
  }
  return (
    <section class="card stack sleutelblad">
      <p class="small muted">{t('inrichten.sleutels.blad', { school: props.school, datum: dagVan(nu()) })}</p>
      <h2>{props.titel}</h2>
      <p>{props.uitleg}</p>
      <div class="sleutel" translate="no">{props.waarde}</div>
      <div class="cluster alleen-scherm">
        <Button icon={Copy} onClick={kopieer}>
          {t('inrichten.sleutels.kopieer')}<span class="vh">{`: ${props.titel}`}</span>
        </Button>
        <span class="small" role="status"><Show when={gekopieerd()}>{t('inrichten.sleutels.gekopieerd')}</Show></span>
      </div>
    </section>
  )
}
