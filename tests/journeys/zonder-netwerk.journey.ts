// Sealed without a network, locked, the server stopped and started: it arrives, and nobody unlocked anything.
import { fenna, sam as samRol } from '../cast.ts'
import { maaktDossier, maaktKlaar } from './kort.ts'
import { expect } from './mens.ts'
import { test } from './toneel.ts'
import { leest, verzegelt } from './verhaal.ts'

const titel = 'verzegeld zonder netwerk, vergrendeld, server gestopt en herstart, aangekomen zonder ontgrendelen'

test(titel, async ({ toneel }) => {
  const { huis } = toneel
  const { noor, sam } = await toneel.bekenden()
  await maaktDossier(noor)
  await maaktKlaar(noor, samRol)

  await noor.kanZonderServer()
  await noor.offline(true)
  await verzegelt(noor)
  await noor.ziet('Het pakket is dicht en staat klaar. Het wacht op verbinding.')
  await noor.vergrendelt()
  await noor.ziet('1 overdracht wacht op verbinding.')

  await huis.stop()
  await noor.offline(false)
  await noor.haaltOp()
  await noor.knop('Probeer nu').click()
  await expect(noor.knop('Probeer nu')).toBeEnabled()
  await noor.ziet('1 overdracht wacht op verbinding.')

  await huis.start()
  await expect(async () => {
    await noor.haaltOp()
    await expect(noor.page.getByText('Er wacht niets op verzending.')).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await leest(sam, fenna.roepnaam)
  await expect(noor.page.getByLabel('Je zin')).toBeVisible()
})
