// The one overview: the same as asking every leerling, at once for a small vault and in slices for a large one.
import '../../src/ui/words-binnen.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { clearDossier, layDossier } from '../../src/app/closed.ts'
import { vandaag } from '../../src/app/clock.ts'
import { desk, emptyDesk, lay, sweep, type Relatie } from '../../src/app/desk.ts'
import { applyChanges, leegDossier, type Dossier } from '../../src/domain/dossier.ts'
import { kopVan } from '../../src/domain/kop.ts'
import { overzicht } from '../../src/ui/screens/vandaag/overzicht.ts'
import { volgendeStappen } from '../../src/ui/screens/vandaag/stappen.ts'

const leerling = (nr: number, ...velden: [string, string][]): Dossier => {
  const id = `d${String(nr).padStart(4, '0')}`
  const alle = [['leerling.roepnaam', `Proef ${nr}`], ...velden] as const
  return applyChanges(leegDossier(id), alle.map(([pad, waarde], i) => ({
    id: `c${i}`, dossier: id, klok: [1000 + i, 0, 'noor'] as const, wie: 'noor', soort: 'set' as const, pad, waarde,
  })))
}
const legNeer = (...alle: Dossier[]): void => sweep(
  { ...emptyDesk(), dossiers: Object.fromEntries(alle.map((een) => [een.id, een])) },
  Object.fromEntries(alle.map((een) => [een.id, kopVan(een)])),
)
const alles = () => volgendeStappen(desk, vandaag())
const veel = Array.from({ length: 150 }, (_, nr) => leerling(nr))

beforeEach(() => sweep())

describe('the overview', () => {
  it('of a small vault is there at once, and follows what is written', () => {
    legNeer(leerling(1), leerling(2))
    expect(overzicht()).toEqual(alles())
    expect(overzicht()?.bijJou.length).toBeGreaterThan(2)
    layDossier(leerling(2, ['beeld.tekst', 'Werkt graag buiten.'], ['stem.tekst', 'Ik wil monteur worden.']))
    expect(overzicht()).toEqual(alles())
    clearDossier('d0001')
    expect(overzicht()).toEqual(alles())
    sweep()
    expect(overzicht()).toEqual({ bijJou: [], bijAnder: [] })
  })

  it('of a large vault says nothing until all were asked, and then the same', async () => {
    legNeer(...veel)
    // Not what the empty desk said: that there is nothing to do.
    expect(overzicht()).toBeNull()
    await vi.waitFor(() => expect(overzicht()?.bijJou.length).toBe(450), { timeout: 20_000 })
    expect(overzicht()).toEqual(alles())
  })

  it('names a damaged dossier, and goes on with the others', () => {
    legNeer(leerling(1), leerling(2))
    sweep(
      { ...emptyDesk(), dossiers: { d0001: undefined as unknown as Dossier, d0002: leerling(2) } },
      { d0001: kopVan(leerling(1)), d0002: kopVan(leerling(2)) },
    )
    const kapot = overzicht()?.bijJou.filter((stap) => stap.soort === 'beschadigd')
    expect(kapot).toEqual([expect.objectContaining({ leerling: 'Proef 1', doel: { to: '/leerlingen/$id', id: 'd0001' } })])
    expect(overzicht()?.bijJou.filter((stap) => stap.soort !== 'beschadigd')).toEqual(alles().bijJou)
  })

  it('hears of a contact that was found good', async () => {
    legNeer(leerling(1, ['overdrachten.o1.ontvanger', 'sam']))
    const sam: Relatie = {
      id: 'sam', staat: 'te-controleren', richting: 'ik-nodigde', naam: 'Sam', rol: 'mentor', school: 'x', brin: '99ZZ',
      soort: 'onderwijs', sinds: '2026-11-01T09:00:00.000Z',
    }
    lay('relaties', 'sam', sam)
    const eerst = overzicht()?.bijJou.map((stap) => stap.soort)
    lay('relaties', 'sam', { ...sam, staat: 'gecontroleerd' })
    expect(overzicht()).toEqual(alles())
    expect(overzicht()?.bijJou.map((stap) => stap.soort)).not.toEqual(eerst)
  })
})
