// One dossier on the disk has not the shape of a dossier: it is named, and the others are there as ever.
import { fenna, noor as noorRol } from '../cast.ts'
import { expect } from './mens.ts'
import { isToegankelijk } from './toegankelijk.ts'
import { test } from './toneel.ts'

const omar = { roepnaam: 'Omar', achternaam: 'Verzonnenstein' }

test('één beschadigd dossier houdt de andere niet tegen @all', async ({ toneel }) => {
  const noor = await toneel.mentor(noorRol, 'vo')
  await noor.maaktLeerling(omar, 'pro-entree')
  await noor.maaktLeerling(fenna, 'pro-entree')
  const kapot = noor.page.url()
  // What a bug of ours could write: a record that opens, with a head, and with something else than a dossier in it.
  await noor.page.evaluate((id) => {
    const schrijf = JSON.stringify
    JSON.stringify = ((value: { id?: unknown, bladen?: unknown } | null, ...rest: []) =>
      schrijf(value?.id === id && 'bladen' in value ? { ...value, bladen: 'weg' } : value, ...rest)) as typeof schrijf
  }, kapot.slice(kapot.lastIndexOf('/') + 1))
  await noor.inKamer('Leerling en overstap', () => noor.vult('Klas', 'Pro 5B'))
  await noor.vergrendelt()

  await noor.page.goto(kapot)
  await noor.ontgrendelt()
  await noor.isBinnen()
  await expect(noor.kop('Dit dossier is beschadigd')).toBeVisible()
  await expect(noor.kop(/^Fenna van Voorbeeldsma/)).toBeVisible()
  await isToegankelijk(noor, 'dossier: niet hier', 'fout')
  await noor.gaatNaar('Vandaag')
  await noor.ziet('Het dossier van Fenna is beschadigd')
  await noor.ziet('Kies wie Omar ontvangt')
  await isToegankelijk(noor, 'vandaag', 'gevuld')
  await noor.gaatNaar('Leerlingen')
  await expect(noor.page.getByRole('listitem').filter({ hasText: 'Fenna van Voorbeeldsma' })).toContainText('Beschadigd')
  await isToegankelijk(noor, 'leerlingen', 'gevuld')

  await noor.opentDossier(omar.roepnaam)
  await noor.inKamer('Leerling en overstap', () => noor.vult('Klas', 'Pro 5C'))
  await noor.gaatNaar('Leerlingen')
  await noor.ziet('Pro 5C')
  for (const plek of ['kamers', 'kamers/beeld', 'delen', 'overdracht']) {
    await noor.page.goto(`${kapot}/${plek}`)
    await noor.ontgrendelt()
    await expect(noor.kop('Dit dossier is beschadigd')).toBeVisible()
  }
  await noor.vergrendelt()
})
