// The field for making up a phrase: readable from the start, pasting welcome, and it says when it is long enough.
import Check from 'lucide-solid/icons/check'
import { Show } from 'solid-js'
import { Icon } from '../../parts/Icon.tsx'
import { PasswordField } from '../../parts/PasswordField.tsx'
import { t } from '../../words.ts'
import { zinLangGenoeg } from '../../zin.ts'

export function Zinveld(props: {
  id: string
  value: string
  onInput: (text: string) => void
  error: string | null
  hint?: string | undefined
}) {
  return (
    <div class="stack gap-xs">
      <PasswordField
        id={props.id}
        label={t('begin.zin.label')}
        hint={props.hint ?? t('begin.zin.hint')}
        value={props.value}
        onInput={(text) => props.onInput(text)}
        error={props.error}
        shown
      />
      <Show when={props.error === null && props.value !== ''}>
        <p class="saved" classList={{ 'is-watch': !zinLangGenoeg(props.value) }}>
          <Show when={zinLangGenoeg(props.value)} fallback={<><span />{t('begin.zin.kort')}</>}>
            <Icon of={Check} />{t('begin.zin.goed')}
          </Show>
        </p>
      </Show>
    </div>
  )
}
