// A receiver without a vault of his own: from the link to Bevestigd with little work, and nothing that stays.
import { fenna, noor as noorRol, sam as samRol } from '../cast.ts'
import { maaktDossier, maaktKlaar } from './kort.ts'
import { expect } from './mens.ts'
import { winkels } from './schijf.ts'
import { teltMee } from './tikken.ts'
import { test } from './toneel.ts'
import { bellen, bevestigt, leest, verzegelt, wisAlles, zegtTerug, zietBevestigd } from './verhaal.ts'

const eigenWoorden = ['Dit doe ik op dag één', 'De kern, in één zin']

test('aan een gast', async ({ toneel }, info) => {
  const noor = await toneel.mentor(noorRol, 'vo')
  await maaktDossier(noor)
  const gast = await toneel.mens(samRol)
  const telling = await teltMee(gast)
  const { link } = await noor.nodigtUit(samRol)
  await gast.opentUitnodiging(link)
  await gast.maaktGastkluis()
  await bellen(noor, gast)
  await noor.opentDossier(fenna.roepnaam)
  await maaktKlaar(noor, samRol)
  await verzegelt(noor)
  await leest(gast, fenna.roepnaam)
  await zegtTerug(gast, noor.voornaam)
  await bevestigt(noor, fenna.roepnaam)
  await zietBevestigd(gast)

  const velden = [...telling.velden].filter((naam) => !eigenWoorden.some((eigen) => naam.startsWith(eigen)))
  const description = `${telling.tikken} tikken; ${velden.length} velden: ${velden.join(', ')}`
  info.annotations.push({ type: 'gast', description })
  expect(telling.tikken).toBeGreaterThan(0)
  expect(telling.tikken).toBeLessThanOrEqual(12)
  expect(velden.length).toBeGreaterThanOrEqual(3)
  expect(velden.length).toBeLessThanOrEqual(4)

  await wisAlles(gast)
  await expect.poll(async () => {
    await gast.haaltOp()
    const over = await winkels(gast.page)
    return ['ontvangsten', 'dossiers', 'wijzigingen', 'berichten', 'inbox'].flatMap((winkel) => over[winkel] ?? [])
  }).toEqual([])
})
