// Two tabs of one tablet in the same dossier: what is written in one is never lost under what is written in the other.
import { fenna, noor as noorRol } from '../cast.ts'
import { expect } from './mens.ts'
import { test } from './toneel.ts'

test('een lange tekst in twee tabbladen: beide blijven staan tot er gekozen is', async ({ toneel }) => {
  const noor = await toneel.mentor(noorRol, 'vo')
  await noor.maaktLeerling(fenna, 'pro-entree')
  const beeld = `${noor.page.url()}/kamers/beeld`
  await noor.page.goto(beeld)
  await noor.ontgrendelt()
  await noor.vult('Beeld', 'Fenna bouwt graag.')
  await noor.isBewaard()

  const tweede = await toneel.tab(noor)
  await tweede.page.goto(beeld)
  await tweede.ontgrendelt()
  await expect(tweede.page.getByLabel('Beeld', { exact: true })).toHaveValue('Fenna bouwt graag.')

  await noor.vult('Beeld', 'Fenna bouwt graag buiten.')
  await noor.isBewaard()
  await tweede.vult('Beeld', 'Fenna bouwt graag met hout.')
  const veld = tweede.page.getByRole('textbox', { name: 'Beeld' })
  const versies = tweede.page.locator('[data-versie]')
  await expect(versies).toHaveCount(2)
  await expect(versies.nth(0)).toContainText('Fenna bouwt graag buiten.')
  await expect(versies.nth(1)).toContainText('Fenna bouwt graag met hout.')

  await versies.nth(0).getByRole('button').click()
  await expect(veld).toHaveValue('Fenna bouwt graag buiten.')
  await tweede.page.reload()
  await tweede.ontgrendelt()
  await expect(veld).toHaveValue('Fenna bouwt graag buiten.')
})
