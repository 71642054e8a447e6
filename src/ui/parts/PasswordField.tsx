// A passphrase: hidden until one asks to see it; pasting is allowed.
import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import { createSignal } from 'solid-js'
import { t } from '../words.ts'
import { IconButton } from './Button.tsx'
import { Field } from './Field.tsx'

/** `shown`: begins readable, for somebody who is making one up. */
export function PasswordField(props: {
  label: string
  value: string
  onInput: (text: string) => void
  hint?: string | undefined
  error?: string | null | undefined
  id?: string | undefined
  shown?: boolean | undefined
}) {
  const [visible, setVisible] = createSignal<boolean | null>(null)
  const shows = () => visible() ?? props.shown === true
  return (
    <Field
      {...props}
      type={shows() ? 'text' : 'password'}
      dossier
      end={
        <IconButton
          of={shows() ? EyeOff : Eye}
          quiet={false}
          label={shows() ? t('parts.verberg') : t('parts.laatZien')}
          onClick={() => setVisible(!shows())}
        />
      }
    />
  )
}
