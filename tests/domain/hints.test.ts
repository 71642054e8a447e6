import { describe, expect, it } from 'vitest'
import { hintsIn, type Namen } from '../../src/domain/hints.ts'
import { magMee } from '../../src/domain/mag-mee.ts'
import { dag, dossierUit, fennaInhoud, naarSam } from './maak.ts'

const niemand: Namen = { anderen: [], eigen: [] }
const woorden = (tekst: string, soort: string, namen = niemand): string[] =>
  hintsIn({ 'beeld.tekst': tekst }, namen).filter((hint) => hint.soort === soort).map(({ woord }) => woord)

describe('words that look like religion, origin or a crime', () => {
  it.each<[string, string, string[]]>([
    ['geloof', 'Zij draagt een hoofddoek en gaat naar de moskee.', ['hoofddoek', 'moskee']],
    ['geloof', 'Moeder is Jehova’s getuige.', ['Jehova']],
    ['geloof', 'Door zijn geloof eet hij geen varken; tijdens de ramadan is hij moe.', ['zijn geloof', 'ramadan']],
    ['geloof', 'Het gezin is streng gereformeerd, zij is katholiek gedoopt.', ['gereformeerd', 'katholiek', 'gedoopt']],
    ['geloof', 'Hij is moslim.', ['moslim']],
    ['geloof', 'Een joods gezin dat koosjer eet', ['joods', 'koosjer']],
    ['herkomst', 'Zijn ouders zijn Marokkaans, hij heeft een verblijfsvergunning.', ['Marokkaans', 'verblijfsvergunning']],
    ['herkomst', 'Zij is gevlucht uit Syrië en woont in het azc.', ['gevlucht', 'azc']],
    ['herkomst', 'Geboren in Utrecht. Hij is geboren in Aleppo.', ['geboren in Aleppo']],
    ['herkomst', 'Een Turkse jongen van Poolse afkomst', ['Turkse', 'Poolse', 'afkomst']],
    ['herkomst', 'Heeft de Nederlandse nationaliteit.', ['nationaliteit']],
    ['herkomst', 'Komt uit Eritrea.', ['Komt uit Eritrea']],
    ['strafbaar', 'De politie bracht hem thuis na een winkeldiefstal.', ['politie', 'winkeldiefstal']],
    ['strafbaar', 'Hij heeft een taakstraf en komt bij Bureau Halt; de kinderrechter besluit.',
      ['taakstraf', 'Bureau Halt', 'kinderrechter']],
    ['strafbaar', 'Dealt drugs op het plein.', ['Dealt', 'drugs']],
    ['strafbaar', 'Zij is mishandeld, er is aangifte gedaan.', ['mishandeld', 'aangifte']],
  ])('%s: %s', (soort, tekst, uit) => expect(woorden(tekst, soort)).toEqual(uit))

  it.each([
    'Na de kerstvakantie gaat het beter.', 'Op de kerstmarkt hielp zij mee.', 'Ik geloof dat hij het kan.', 'Geloofwaardig verhaal',
    'Zij komt van de christelijke basisschool De Ark.', 'De katholieke school in het dorp', 'Gereformeerd onderwijs', 'Het Islamitisch College',
    'Lust graag Turkse pizza en Marokkaanse thee.', 'Werkt in een Pools restaurant, nee: de Poolse supermarkt.', 'Kookt Surinaams eten.',
    'Spreekt thuis Turks en Nederlands.', 'Leert goed lezen in het Pools.', 'Thuistaal: Chinees', 'Een tolk Engels is er niet nodig.',
    'Wil later bij de politie werken.', 'Droomt van een baan bij de politie.', 'Wil politieagent worden.', 'Volgde een voorlichting over drugs.',
    'Neemt de bushalte bij het station.', 'Halt houden lukt bij de streep.', 'Strafwerk helpt niet.', 'Voelt zich snel veroordeeld.', 'Vast en zeker op tijd',
    'De rechter hand doet pijn.', 'Houdt van Roma-tomaten.', 'Polepole doen', 'Zij is geboren in 2010.',
    'Paspoortfoto’s zijn gemaakt.', 'Is christelijkheid een vak?', 'Dit is de overvalwagen van speelgoed.', 'Kerstin speelt mee.', 'Imamoglu is haar achternaam.',
  ])('not in %j', (tekst) => {
    expect(hintsIn({ 'beeld.tekst': tekst }, niemand)).toEqual([])
  })

  it('looks at free text only, says each word once, and where', () => {
    expect(hintsIn({
      'overstap.vanSchool': 'Islamitische School', 'verzorgers.k1.naam': 'Mevrouw Moskee', 'verzorgers.k1.taal': 'Turks',
      'leerling.achternaam': 'Turk', 'contacten.k1.telefoon': 'politie', 'stages.k1.bedrijf': 'Turkse bakker', 'beeld.tekst': 12,
      'steunvragen.k1.vraag': 'Moskee, moskee en nog een moskee', 'onbekend.pad': 'moskee', 'steunvragen.k1.raakt': 'thuis',
      'bijlagen.k1.naam': 'Aangifte.pdf', 'iskAchtergrond.talen': 'Turks',
    }, niemand)).toEqual([
      { soort: 'geloof', woord: 'Moskee', pad: 'steunvragen.k1.vraag' },
      { soort: 'strafbaar', woord: 'Aangifte', pad: 'bijlagen.k1.naam' },
    ])
  })

  it('is no gate', () => {
    const dossier = dossierUit({ ...fennaInhoud, beeld: { tekst: 'Zij gaat naar de moskee.' } })
    expect(magMee('beeld', dossier, naarSam, dag)).toMatchObject({ mag: true, reden: 'wettelijk' })
  })
})

describe('the name of another leerling', () => {
  const namen: Namen = {
    anderen: ['Daan', 'Roos', 'Fenna', 'Noor', 'Mohammed-Ali', 'Zoë', 'An', 'X', 'C+', 'bram'],
    eigen: ['Fenna', 'van Voorbeeldsma', 'Mevrouw Noor Bedacht', 'Sam Overbrug', undefined].filter((n) => n !== undefined),
  }
  it.each<[string, string[]]>([
    ['Ze werkt graag met Daan en Mohammed-Ali.', ['Daan', 'Mohammed-Ali']],
    ['Daan sloeg haar.', ['Daan']],
    ['Daans fiets, en Daan’s broer', ['Daans', 'Daan']],
    ['Zoë helpt haar.', ['Zoë']], ['Zoë helpt haar.', ['Zoë']],
    ['Vriendin van Roos.', ['Roos']],
    ['Roos zit naast haar.', []], ['Mooi. Roos zit naast haar.', []], ['- Roos bloeit', []],
    ['Een roos in de tuin, de daan is weg', []],
    ['Fenna en Noor doen het samen.', []],
    ['Daantje, Daanen en Adaan', []],
    ['Een An apart', ['An']], ['Antwoord', []], ['X marks', []], ['C+ en bram', ['C+']],
  ])('%j', (tekst, uit) => expect(woorden(tekst, 'ander-kind', namen)).toEqual(uit))
})
