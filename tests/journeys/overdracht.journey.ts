// The main job, once through, between two schools.
import { fenna, sam as samRol } from '../cast.ts'
import { test } from './toneel.ts'
import {
  begintSamenKijken, bevestigt, leerlingKijkt, leest, schrijftOp, verzegelt, zegtTerug, zietBevestigd,
} from './verhaal.ts'

test('een mentor draagt over aan een mentor op een andere school', async ({ toneel }) => {
  const { noor, sam } = await toneel.bekenden()
  await noor.maaktLeerling(fenna, 'pro-entree')
  await schrijftOp(noor)
  await begintSamenKijken(noor, samRol)
  await leerlingKijkt(noor, fenna.roepnaam, 'Ik wil dat iemand mij op dag één opwacht.')
  await noor.ontgrendelt()
  await noor.isBinnen()
  await noor.opentDossier(fenna.roepnaam)
  await verzegelt(noor)
  await leest(sam, fenna.roepnaam)
  await zegtTerug(sam, noor.voornaam)
  await bevestigt(noor, fenna.roepnaam)
  await zietBevestigd(sam)
})
