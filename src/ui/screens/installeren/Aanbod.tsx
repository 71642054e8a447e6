// The quiet offer on Vandaag: once a vault is there, and never again after 'not now'.
import { Link } from '@tanstack/solid-router'
import Download from 'lucide-solid/icons/download'
import { Show } from 'solid-js'
import { installatie, installeer, kanInstalleren, vraagNietMeer } from '../../installeren.ts'
import { Button } from '../../parts/Button.tsx'
import { Note } from '../../parts/Note.tsx'
import { installeren as w } from './words.nl.ts'

export default function Aanbod() {
  return (
    <Show
      when={installatie() === null}
      fallback={<p class="small muted" role="status">{w.uitkomst[installatie() ?? 'gelukt']}</p>}
    >
      <Note
        title={w.aanbod.titel} icon={Download}
        actions={
          <>
            <Show
              when={kanInstalleren()}
              fallback={<Link class="btn" to="/instellingen" hash="installeren">{w.aanbod.hoe}</Link>}
            >
              <Button onClick={() => void installeer()}>{w.knop}</Button>
            </Show>
            <Button kind="quiet" onClick={vraagNietMeer}>{w.aanbod.niet}</Button>
          </>
        }
      >
        <p>{w.aanbod.uitleg}</p>
      </Note>
    </Show>
  )
}
