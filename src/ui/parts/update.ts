// A new version of the app, as the screens see it: it waits for a tap, and no draft may be lost.
import type { Accessor } from 'solid-js'

export type Update = {
  /** True while a new version waits. */
  readonly ready: Accessor<boolean>
  /** What must be on disk before the page may reload, whoever asks for it; rejects when it is not. */
  readonly beforeReload: (flush: () => Promise<void>) => void
  /** Takes the new version: flush, then reload. False when the flush failed; then nothing happened. */
  readonly take: () => Promise<boolean>
}
