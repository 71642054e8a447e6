// The relay as a program: reads what ICT has set, starts, tells where it is, and stops when asked.
import { readSettings } from './settings.ts'
import { start } from './start.ts'

const giveUp = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

// What lies in the data folder is for this account only.
process.umask(0o077)
const settings = readSettings(process.env, import.meta.url)
if (!settings.ok) giveUp(settings.error)
else {
  const started = await start(settings.value)
  if (!started.ok) giveUp(started.error)
  else {
    const { address, setupLink, stop } = started.value
    console.log(`Estafette staat klaar op ${address}`)
    if (setupLink !== null) {
      console.log(`Er is nog geen school. Open deze link één keer, op het apparaat van de beheerder:\n  ${setupLink}`)
    }
    let stopping = false
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (stopping) process.exit(1)
        stopping = true
        void stop().then(() => process.exit(0))
      })
    }
  }
}
