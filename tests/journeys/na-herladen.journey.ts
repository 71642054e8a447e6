// With the server stopped: a reload, a deep link, and a draft that survives the death of the page.
import { fenna, noor as noorRol } from '../cast.ts'
import { expect } from './mens.ts'
import { test } from './toneel.ts'

test('na herladen zonder server', async ({ toneel }) => {
  const noor = await toneel.mentor(noorRol, 'vo')
  await noor.maaktLeerling(fenna, 'pro-entree')
  await noor.kanZonderServer()
  await toneel.huis.stop()

  await noor.page.reload()
  await noor.ontgrendelt()
  await expect(noor.kop(/^Fenna van Voorbeeldsma/)).toBeVisible()

  const dossier = noor.page.url()
  await noor.page.goto(`${dossier}/overdracht`)
  await noor.ontgrendelt()
  await expect(noor.kop('Geef Fenna door')).toBeVisible()

  const kladje = 'Belt liever niet, appt wel.'
  await noor.opentDossier(fenna.roepnaam)
  await noor.inKamer('Aantekeningen', async () => { await noor.voegtToe('Voeg een aantekening toe') })
  await noor.page.goto(`${dossier}/kamers/aantekeningen`)
  await noor.ontgrendelt()
  await noor.vult('Aantekening', kladje)
  await noor.page.waitForTimeout(1_000)
  const later = await toneel.tab(noor)
  await noor.sterft()

  await later.page.goto(`${dossier}/kamers/aantekeningen`)
  await later.ontgrendelt()
  await expect(later.page.getByLabel('Aantekening', { exact: true }).last()).toHaveValue(kladje)
})
