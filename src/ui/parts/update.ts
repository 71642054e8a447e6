// A new version of the app, as the screens see it: it waits for a tap, and no draft may be lost.
import type { Accessor } from 'solid-js'

/** Whether the page may reload: yes, somebody is at work in it, or not all words are on disk. */
export type MayReload = 'ja' | 'bezig' | 'niet-bewaard'

export type Update = {
  /** True while a new version waits. */
  readonly ready: Accessor<boolean>
  /** True when another tab took the new version and this page could not follow yet. */
  readonly stale: Accessor<boolean>
  /** Who is asked before the page reloads; `getikt`: somebody tapped here, else another tab took the new version. */
  readonly beforeReload: (ask: (getikt: boolean) => Promise<MayReload>) => void
  /** Takes the new version, then reloads. Anything but 'ja': nothing happened. */
  readonly take: () => Promise<MayReload>
}
