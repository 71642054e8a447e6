// Making a vault: from the link of the beheerder, or for practice. One page.
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { isVluchtig } from '../../../app/device/install.ts'
import { ingang, opent } from '../../ingang.ts'
import { Kader } from '../../Kader.tsx'
import '../../words-binnen.ts'
import { t } from '../../words.ts'
import { oefenen } from '../welkom/Welkom.tsx'
import { Kluisformulier } from './Kluisformulier.tsx'
import { leesBeginLink, type BeginLink } from './link.ts'
import { PlakLink } from './PlakLink.tsx'

// Few need it: in a tab that the system may empty.
const Eerst = lazy(() => import('../installeren/Eerst.tsx'))

/** A link pasted over this page begins anew. */
export default function Begin() {
  return (
    <Kader terug={{ tekst: t('begin.terug'), doe: () => opent(null) }}>
      <Show when={ingang()} keyed>{(door) => <Met fragment={door.fragment} />}</Show>
    </Kader>
  )
}

function Met(props: { fragment: string }) {
  const oefen = () => props.fragment === oefenen
  const [geplakt, plak] = createSignal<BeginLink | null>(null)
  const [oud, zetOud] = createSignal(false)
  const [toch, zetToch] = createSignal(false)
  const link = () => geplakt() ?? (oud() ? null : leesBeginLink(props.fragment))
  const andere = () => {
    zetOud(true)
    plak(null)
  }
  const heel = () => (link() === null ? null : `${location.origin}/begin#${props.fragment}`)
  return (
    <Show
      when={oefen() || toch() || !isVluchtig()}
      fallback={<Suspense><Eerst link={heel()} toch={() => zetToch(true)} /></Suspense>}
    >
      <Show when={oefen() || link() !== null} fallback={<PlakLink gaf={oud() ? '' : props.fragment} lees={plak} />}>
        <Kluisformulier link={oefen() ? null : link()} andereLink={andere} />
      </Show>
    </Show>
  )
}
