// The button that reads aloud, a part or all of it; while it reads, a pause and an end. Nothing without a local voice.
import Pause from 'lucide-solid/icons/pause'
import Play from 'lucide-solid/icons/play'
import Square from 'lucide-solid/icons/square'
import Volume2 from 'lucide-solid/icons/volume-2'
import { Show, type JSX } from 'solid-js'
import { Button } from '../../parts/Button.tsx'
import { t } from '../../words.ts'
import type { Voor } from './voor.ts'

/** `wat` names what is read; `waar` is the part of the page; `deel` its title, when it is not all of it. */
export function LeesVoor(props: { voor: Voor, wat: string, waar: () => Element | null, deel?: string }): JSX.Element {
  const mijn = () => (props.voor.lezing()?.wat === props.wat ? props.voor.lezing() : null)
  const lees = (): void => {
    const waar = props.waar()
    if (waar !== null) props.voor.lees(props.wat, waar)
  }
  const kind = () => (props.deel === undefined ? undefined : 'quiet')
  return (
    <Show when={props.voor.kan()}>
      <Show when={mijn()} fallback={
        <Button kind={kind()} icon={Volume2} onClick={lees}>
          {t('samenKijken.voor.lees')}<Show when={props.deel}><span class="vh">: {props.deel}</span></Show>
        </Button>
      }>
        {(lezing) => (
          <>
            <Show when={lezing().stil}
              fallback={<Button kind={kind()} icon={Pause} onClick={() => props.voor.pauze()}>{t('samenKijken.voor.pauze')}</Button>}>
              <Button kind={kind()} icon={Play} onClick={() => props.voor.verder()}>{t('samenKijken.voor.verder')}</Button>
            </Show>
            <Button kind={kind()} icon={Square} onClick={() => props.voor.stop()}>{t('samenKijken.voor.stop')}</Button>
          </>
        )}
      </Show>
    </Show>
  )
}
