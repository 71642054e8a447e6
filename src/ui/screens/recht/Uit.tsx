// What every page of the rights has: out onto paper, with a line in the log first, and the sentence that it is not sealed.
import Printer from 'lucide-solid/icons/printer'
import { createResource, createSignal, Show, type JSX } from 'solid-js'
import { nu } from '../../../app/clock.ts'
import { printPage } from '../../../app/device/uit.ts'
import type { AppError } from '../../../app/errors.ts'
import { noteerUit } from '../../../app/inzagerecht.ts'
import { profiel } from '../../../app/session.ts'
import type { Bron } from '../../../domain/law-profile.ts'
import type { Result } from '../../../result.ts'
import { dagEnUur } from '../../dag.ts'
import { Button } from '../../parts/Button.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { t } from '../../words.ts'
import { bronZin } from '../delen/zinnen.ts'
import './recht.css'

/** `over`: the leerling of the log line. `children` are further buttons. */
export function Uit(props: { over?: string | undefined; children?: JSX.Element; fout?: AppError | null }) {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const print = async (): Promise<void> => {
    const genoteerd = await noteerUit(props.over, 'afgedrukt')
    zetFout(genoteerd.ok ? null : genoteerd.error)
    if (genoteerd.ok) printPage()
  }
  return (
    <div class="stack stack-s noprint">
      <div class="cluster">
        <Button icon={Printer} onClick={() => void print()}>{t('recht.uit.print')}</Button>
        {props.children}
      </div>
      <p class="hint">{t('recht.uit.nietVerzegeld')}</p>
      <Fout fout={fout() ?? props.fout} />
    </div>
  )
}

/** A part of the page with its heading. */
export function Vak(props: { titel: string; id: string; noprint?: boolean; children: JSX.Element }) {
  return (
    <section class="stack stack-s" classList={{ noprint: props.noprint === true }} aria-labelledby={props.id}>
      <h2 id={props.id}>{props.titel}</h2>
      {props.children}
    </section>
  )
}

/** What is fetched: `klaar` when it is there, `fout` when it cannot be had. The resource itself would suspend the page. */
export function createUitslag<T>(haal: () => Promise<Result<T, AppError>>) {
  const [uitslag] = createResource(haal)
  const er = () => (uitslag.state === 'ready' ? uitslag.latest : null)
  return {
    klaar: (): T | null => { const nu = er(); return nu?.ok === true ? nu.value : null },
    fout: (): AppError | null => { const nu = er(); return nu?.ok === false ? nu.error : null },
  }
}

/** Shows what was fetched, that it is on its way, or why it cannot be had. */
export function Uitslag<T>(props: { van: ReturnType<typeof createUitslag<T>>; children: (nu: () => NonNullable<T>) => JSX.Element }) {
  return (
    <>
      <Fout fout={props.van.fout()} />
      <Show
        when={props.van.klaar()}
        fallback={<Show when={props.van.fout() === null}><p role="status">{t('recht.uit.bezig')}</p></Show>}
      >
        {(nu) => props.children(nu)}
      </Show>
    </>
  )
}

/** Only on paper: of which school, when, and that it is not sealed. */
export function Voet() {
  const van = (): string => [profiel()?.school, profiel()?.brin].filter(Boolean).join(', ')
  return (
    <p class="small recht-voet">
      {t('recht.uit.gemaakt', { school: van(), moment: dagEnUur(nu()) })}. {t('recht.uit.nietVerzegeld')}
    </p>
  )
}

/** The source of a rule as a sentence, in the words of Delen. */
export const BronZin = (props: { bron: Bron }) => <span class="small muted">{bronZin(props.bron)}</span>
