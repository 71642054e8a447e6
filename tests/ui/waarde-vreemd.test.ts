// What another app sends may have any name, also one that every object of JavaScript knows.
import { expect, it } from 'vitest'
import { sectiesVan } from '../../src/ui/parts/inhoud-secties.ts'
import { naamVanSoort, naamVanVeld, toonWaarde } from '../../src/ui/waarde.ts'

it('calls an item or a field that this app does not know newer, whatever its name', () => {
  for (const naam of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'ietsNieuws']) {
    expect(naamVanSoort(naam)).toBe(naamVanSoort('ietsAnders'))
    expect(typeof naamVanVeld(naam)).toBe('string')
    expect(toonWaarde('overstap.bestemming', naam)).toBe(naam)
    const [sectie] = sectiesVan([{ item: naam, categorie: 'nieuw', grond: 'wettelijk', velden: { [`${naam}.tekst`]: 'Iets' } }])
    expect(sectie?.titel).toBe(naamVanSoort('ietsAnders'))
    expect(sectie?.elementen[0]?.groepen[0]?.rijen[0]?.bladen[0]?.tekst).toBe('Iets')
  }
})
