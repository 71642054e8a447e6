// The frame of screens without navigation: welcome, lock, invitation, control, setting up. One task, one way out.
import ArrowLeft from 'lucide-solid/icons/arrow-left'
import FlaskConical from 'lucide-solid/icons/flask-conical'
import { Show, type JSX } from 'solid-js'
import { profiel } from '../app/session.ts'
import './kader.css'
import { Bijwerken } from './Bijwerken.tsx'
import { Button } from './parts/Button.tsx'
import { Chip } from './parts/Chip.tsx'
import { Mark } from './parts/Mark.tsx'
import { t } from './words.ts'

/** `terug`: the one way out, with its word. */
export function Kader(props: {
  terug?: { readonly tekst: string; readonly doe: () => void } | undefined
  children: JSX.Element
}) {
  let main: HTMLElement | undefined
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    main?.focus()
  }
  return (
    <>
      <a class="skip" href="#inhoud" onClick={skip}>{t('parts.naarInhoud')}</a>
      <main
        id="inhoud"
        class="focusmode stack stack-l"
        classList={{ 'met-terug': props.terug !== undefined }}
        tabindex="-1"
        ref={(el) => { main = el }}
      >
        <Show when={props.terug} fallback={<p class="brand"><Mark />Estafette</p>}>
          {(terug) => (
            <div class="topbar flush-y">
              <Button kind="quiet" icon={ArrowLeft} onClick={() => terug().doe()}>{terug().tekst}</Button>
              <Show when={profiel()?.soort === 'oefen'}>
                <span class="push" />
                <Chip tone="unknown" icon={FlaskConical}>{t('parts.oefenkluis')}</Chip>
              </Show>
            </div>
          )}
        </Show>
        <Bijwerken />
        {props.children}
      </main>
    </>
  )
}
