// The front door: shows the app, keeps it on the device, and hands it the news of a new version.
import { render } from 'solid-js/web'
import { config } from 'zod/mini'
import { keepApp } from './app/device/worker.ts'
import { App } from './ui/App.tsx'
import { Insecure } from './ui/parts/Insecure.tsx'
import './ui/styles/index.css'
import { t } from './ui/words.ts'

// The content security policy allows no code made from text.
config({ jitless: true })

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no place for the app')
// What an old browser would have been told.
document.getElementById('kan-niet')?.remove()
// Browsers withhold their cryptography from plain http on a network.
if (!isSecureContext || crypto.subtle === undefined) {
  document.title = `${t('parts.onveilig.naam')} · Estafette`
  render(() => <Insecure address={location.origin} />, place)
} else {
  const update = keepApp()
  render(() => <App update={update} />, place)
}
