// A button of the stylesheet. While busy it says so, keeps its focus, and a second tap does nothing.
import { Show, splitProps, type JSX } from 'solid-js'
import { Icon, type IconOf } from './Icon.tsx'

type Props = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'onClick' | 'disabled'> & {
  kind?: 'main' | 'quiet' | 'act' | undefined
  big?: boolean | undefined
  wide?: boolean | undefined
  icon?: IconOf | undefined
  /** Not now: stays reachable, so that a screen reader can hear that it is there. Say elsewhere why. */
  off?: boolean | undefined
  /** A word shown while the work runs, such as 'Verzegelen …'. */
  busy?: string | false | undefined
  onClick?: ((event: MouseEvent) => void) | undefined
  class?: string | undefined
}

/** `type` is 'button' unless given. */
export function Button(props: Props) {
  const [own, rest] = splitProps(props, ['kind', 'big', 'wide', 'icon', 'off', 'busy', 'onClick', 'class', 'children'])
  const busy = () => (own.busy === false ? undefined : own.busy)
  const still = () => own.off === true || busy() !== undefined
  const classes = () => [
    'btn', own.kind && `btn-${own.kind}`, own.big && 'btn-big', own.wide && 'btn-wide', own.class,
  ].filter(Boolean).join(' ')
  return (
    <button
      type="button"
      {...rest}
      class={classes()}
      aria-disabled={still() ? 'true' : undefined}
      aria-busy={busy() === undefined ? undefined : 'true'}
      onClick={(event) => {
        if (still()) event.preventDefault()
        else own.onClick?.(event)
      }}
    >
      <Show when={own.icon}>{(icon) => <Icon of={icon()} />}</Show>
      {busy() ?? own.children}
    </button>
  )
}

/** A button that is only an icon; `label` is what it is called. */
export function IconButton(props: {
  of: IconOf; label: string; onClick: () => void; quiet?: boolean | undefined; pressed?: boolean | undefined
}) {
  return (
    <button
      type="button"
      class={props.quiet === false ? 'btn btn-icon flex-none' : 'btn btn-quiet btn-icon flex-none'}
      aria-label={props.label}
      aria-pressed={props.pressed}
      onClick={() => props.onClick()}
    >
      <Icon of={props.of} />
    </button>
  )
}
