// Another language says everything that Dutch says, with the same names filled in.
import { describe, expect, it } from 'vitest'
import { alleVelden, itemSoorten } from '../../src/domain/dictionary.ts'
import { samenKijken } from '../../src/ui/screens/samen-kijken/words.nl.ts'
import { talen } from '../../src/ui/talen/talen.ts'
import { nederlands } from '../../src/ui/waarde.ts'

type Boom = { readonly [naam: string]: string | Boom }
const plat = (boom: Boom, pad = ''): [string, string][] => Object.entries(boom).flatMap(([naam, blad]): [string, string][] =>
  (typeof blad === 'string' ? [[`${pad}${naam}`, blad]] : plat(blad, `${pad}${naam}.`)))
const namen = (tekst: string): string[] => [...new Set([...tekst.matchAll(/\{(\w+)\}/g)].map(([, naam]) => naam ?? ''))].sort()

// What is written into the dossier stays Dutch, whatever language was spoken.
const blijft = new Set(['doel', 'uitleg'])
const reist = alleVelden().filter(({ item }) => item !== '-')

for (const [code, { haal }] of Object.entries(talen)) {
  if (haal === null) continue
  describe(`in ${code}`, async () => {
    const { default: taal } = await haal()
    const anders = new Map(plat(taal.woorden.samenKijken as unknown as Boom))
    const nl = plat(samenKijken as unknown as Boom)

    it('everything is said, with the same names, and nothing is left in Dutch', () => {
      expect([...anders.keys()].sort()).toEqual(nl.map(([pad]) => pad).filter((pad) => !blijft.has(pad)).sort())
      for (const [pad, tekst] of nl) {
        if (blijft.has(pad)) continue
        expect(namen(anders.get(pad) ?? ''), pad).toEqual(namen(tekst))
        expect(anders.get(pad), pad).not.toBe('')
        expect(anders.get(pad), pad).not.toBe(tekst)
      }
      expect(namen(taal.let)).toEqual(['afzender'])
    })

    it('has a name for every field, kind and value that can travel', () => {
      expect(reist.map(({ pad }) => pad).filter((pad) => taal.lijst.veldnamen[pad] === undefined)).toEqual([])
      expect(itemSoorten().map(({ item }) => item).filter((item) => taal.lijst.soorten[item] === undefined)).toEqual([])
      for (const { pad, waarden } of reist.filter(({ type }) => type === 'enum')) {
        expect(Object.keys(taal.lijst.waarden[pad] ?? {}).sort(), pad).toEqual([...waarden ?? []].sort())
      }
      expect(Object.keys(taal.lijst.waarden['bronnen[].soort'] ?? {})).toEqual(Object.keys(nederlands.waarden['bronnen[].soort'] ?? {}))
      for (const [lijst, woorden] of Object.entries(nederlands.sleutels)) {
        expect(Object.keys(taal.lijst.sleutels[lijst] ?? {}), lijst).toEqual(Object.keys(woorden))
      }
      expect(taal.lijst.maanden).toHaveLength(12)
    })
  })
}
