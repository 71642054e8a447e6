// What is not drawn yet of a long list comes when somebody scrolls near it; with a button for who does not scroll.
import { createSignal, onCleanup, onMount, Show, type Accessor } from 'solid-js'
import { t } from '../words.ts'
import { Button } from './Button.tsx'

// A tablet shows a dozen rows; further ones come by the screenful.
const eerst = 10
const erbij = 40

/**
 * How many rows of a list are drawn, and how there come more. Made outside the screen: it stays for as long as the
 * vault is open, so that going back ends in the same place.
 */
export function maakZoveel(): { zoveel: Accessor<number>; meer: () => void } {
  const [zoveel, zetZoveel] = createSignal(eerst)
  return { zoveel, meer: () => { zetZoveel((nu) => nu + erbij) } }
}

/** Stands below a list of `van` rows of which the first `toon` are drawn. */
export function Meer(props: { toon: number; van: number; meer: () => void }) {
  return <Show when={props.toon < props.van}><Rest {...props} /></Show>
}

function Rest(props: { toon: number; van: number; meer: () => void }) {
  const [plek, zetPlek] = createSignal<HTMLParagraphElement | null>(null)
  onMount(() => {
    const kijker = new IntersectionObserver(([gezien]) => {
      if (gezien?.isIntersecting !== true) return
      props.meer()
      // Still in sight on a high screen: looked at anew, it is told anew.
      kijker.unobserve(gezien.target)
      kijker.observe(gezien.target)
    }, { rootMargin: '0px 0px 200px 0px' })
    // First what is in sight, then what is near it.
    const later = setTimeout(() => {
      const hier = plek()
      if (hier !== null) kijker.observe(hier)
    }, 300)
    onCleanup(() => {
      clearTimeout(later)
      kijker.disconnect()
    })
  })
  return (
    <p ref={zetPlek}>
      <Button onClick={() => props.meer()}>{t('parts.toonMeer', { n: props.toon, van: props.van })}</Button>
    </p>
  )
}
