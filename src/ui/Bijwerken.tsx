// Where a new version of the app is offered: on every frame, so that it is never missed and never pressed.
import { createContext, Show, untrack, useContext, type JSX } from 'solid-js'
import { UpdateNote } from './parts/UpdateNote.tsx'
import type { Update } from './parts/update.ts'

const Verse = createContext<Update>()

/** Makes the update of the front door known to all frames below. */
export function MetBijwerken(props: { update: Update; children: JSX.Element }) {
  return <Verse.Provider value={untrack(() => props.update)}>{props.children}</Verse.Provider>
}

/** Shows nothing until a new version waits. */
export function Bijwerken() {
  const update = useContext(Verse)
  return <Show when={update}>{(there) => <UpdateNote update={there()} />}</Show>
}
