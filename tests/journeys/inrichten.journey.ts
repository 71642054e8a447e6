// A school is opened with the printed link, its keys are printed, and a mentor's vault can be opened with them.
import { noor as noorRol, sam as samRol } from '../cast.ts'
import { openSchoolWrap } from '../../src/crypto/school-wrap.ts'
import type { Wrap } from '../../src/crypto/keyring.ts'
import { maaktMentorLink, nodigtSchoolUit, richtIn, vultSchoolIn } from './beheer.ts'
import { expect } from './mens.ts'
import { winkels } from './schijf.ts'
import { test } from './toneel.ts'

const ict = { ...noorRol, naam: 'Ict De Linde', rol: 'beheerder' }

test('inrichten', async ({ toneel }) => {
  const eerste = await toneel.huis.inrichtLink()
  const beheerder = await toneel.mens(ict)
  const sleutels = await richtIn(beheerder, eerste, noorRol)
  expect(beheerder.page.url()).not.toContain('#')

  const link = await maaktMentorLink(beheerder)
  expect(link).toMatch(/\/begin#[\w-]+\.[\w-]{43}$/)
  const noor = await toneel.mens(noorRol)
  await noor.maaktKluis(link, 'vo')
  const { keyring } = await winkels(noor.page)
  const ring = JSON.parse(keyring?.[0] ?? '{}') as { vaultId: string; gen: number; wraps: Wrap[] }
  expect(ring.wraps.map(({ kind }) => kind)).toEqual(['passphrase', 'school'])
  const school = ring.wraps[1]
  if (school === undefined) throw new Error('no wrap for the school')
  expect(await openSchoolWrap(school, sleutels.voorKluis, ring)).toHaveLength(32)

  // The link of a mentor and the set-up link work once.
  const laat = await toneel.mens(samRol)
  await laat.vultKluisIn(link, 'vo')
  await laat.ziet('Deze link werkt niet meer')
  await vultSchoolIn(laat, eerste, samRol)
  await laat.ziet('Deze link werkt niet meer')

  // A second school, with a beheerder and a mentor of its own.
  const tweede = await toneel.mens({ ...samRol, naam: 'Ict De Brug', rol: 'beheerder' })
  await richtIn(tweede, await nodigtSchoolUit(beheerder, samRol), samRol)
  const sam = await toneel.mens(samRol)
  await sam.maaktKluis(await maaktMentorLink(tweede), 'mbo')
  await expect(tweede.page.getByText(noorRol.school)).toHaveCount(0)
})
