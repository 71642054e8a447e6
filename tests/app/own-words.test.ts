import { describe, expect, it } from 'vitest'
import { lijktOp, nogOpen } from '../../src/app/ontvangst.ts'
import type { Ontvangst } from '../../src/app/desk.ts'
import type { OverdrachtInhoud } from '../../src/domain/overdracht.ts'

const vraag = 'De eerste zes weken heeft zij één vaste persoon nodig die haar elke dag ziet.'
const inhoud: OverdrachtInhoud = {
  kind: 'overdracht', sv: 1, dag: '2026-11-22',
  afzender: { naam: 'Noor Bedacht', rol: 'mentor', school: 'De Linde', brin: '99ZA', mid: 'm' },
  ontvanger: { school: 'De Brug', brin: '99ZB', personen: [{ naam: 'Sam Overbrug', mid: 's' }] },
  items: [{ item: 'steunvragen~sv-1', categorie: 'begeleiding', grond: 'wettelijk', velden: { 'steunvragen.sv-1.vraag': vraag } }],
}

describe('own words', () => {
  it('notices what was copied, with other capitals and points too', () => {
    expect(lijktOp(vraag, inhoud)).toBe(1)
    expect(lijktOp(`${vraag.toUpperCase().replace('.', '!')} Ja.`, inhoud)).toBeGreaterThan(0.6)
  })

  it('lets own words be', () => {
    expect(lijktOp('Ik sta zelf om half negen bij de deur en loop met haar mee naar binnen.', inhoud)).toBe(0)
    expect(lijktOp('ziet haar dag', inhoud)).toBe(0)
  })

  it('asks an answer to each support need: what, or why not', () => {
    const ontvangst = { inhoud, concept: { samenvatting: 'x', toezeggingen: {} } } as unknown as Ontvangst
    expect(nogOpen(ontvangst)).toEqual(['sv-1'])
    expect(nogOpen(ontvangst, { samenvatting: 'x', toezeggingen: { 'sv-1': { wat: '   ', wanneer: '2027-08-30' } } })).toEqual(['sv-1'])
    expect(nogOpen(ontvangst, { samenvatting: 'x', toezeggingen: { 'sv-1': { wat: 'Ik haal haar op.' } } })).toEqual([])
    expect(nogOpen(ontvangst, { samenvatting: 'x', toezeggingen: { 'sv-1': { geenActieReden: 'Dat doen wij voor iedereen.' } } })).toEqual([])
  })
})
