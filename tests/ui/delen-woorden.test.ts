// The sentence under a part says whose words they are, also when who reads did not write them.
import { expect, it } from 'vitest'
import type { Sectie } from '../../src/ui/parts/inhoud-secties.ts'
import { waaromVan } from '../../src/ui/screens/samen-kijken/delen-woorden.ts'
import '../../src/ui/words-binnen.ts'
import '../../src/ui/words-verder.ts'

const sectie = (soort: string, grond: 'wettelijk' | 'toestemming' = 'wettelijk'): Sectie => ({
  soort, titel: '', categorie: 'administratief',
  elementen: [{ item: soort, grond, naam: null, kop: null, bron: null, groepen: [] }],
})

it('calls only his own voice the words of who reads, and no yes of a parent a yes of the leerling', () => {
  expect(waaromVan('leerling', sectie('stem', 'toestemming'), 'Sam')).toBe('Dit zijn jouw woorden.')
  expect(waaromVan('ouder', sectie('stem', 'toestemming'), 'Sam')).toBe('Dit zijn de woorden van de leerling zelf.')
  for (const wie of ['leerling', 'ouder'] as const) {
    for (const soort of ['zienswijzen[]', 'oudermeningen[]']) {
      expect(waaromVan(wie, sectie(soort), 'Sam')).toBe('Dit schreef iemand zelf. Zo gaat het mee.')
    }
    expect(waaromVan(wie, sectie('bereik', 'toestemming'), 'Sam')).toBe('Dit gaat mee, omdat er ja is gezegd.')
  }
})
