import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equalBytes, randomBytes, utf8 } from '../../src/crypto/bytes.ts'
import { newVaultKey, vaultKeys } from '../../src/crypto/keyring.ts'
import { newDek, openRecord, type Place, rewrapDek, sealRecord, unwrapDek, wrapDek } from '../../src/crypto/record.ts'

const place: Place = { vaultId: 'kluis-1', table: 'dossiers', id: 'r1', n: 1, dekId: 'd1', schema: 1 }

describe('record', () => {
  it('opening undoes sealing, under a fresh nonce each time', async () => {
    const { key } = await newDek()
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (plain) => {
      const [one, two] = [await sealRecord(key, place, plain), await sealRecord(key, place, plain)]
      expect(await openRecord(key, place, one)).toEqual(new Uint8Array(plain))
      expect(equalBytes(one.iv, two.iv) || equalBytes(one.ct, two.ct)).toBe(false)
    }))
  })

  it('is null once it lies elsewhere, is older, or is another one', async () => {
    const { key } = await newDek()
    const sealed = await sealRecord(key, place, utf8('fiets'))
    const moves: Partial<Place>[] = [
      { vaultId: 'kluis-2' }, { table: 'logboek' }, { id: 'r2' }, { n: 2 }, { dekId: 'd2' }, { schema: 2 },
    ]
    expect(moves.length).toBe(Object.keys(place).length)
    for (const move of moves) expect(await openRecord(key, { ...place, ...move }, sealed)).toBeNull()
    expect(await openRecord((await newDek()).key, place, sealed)).toBeNull()
  })

  it('every changed bit is refused, and so is every cut', async () => {
    const { key } = await newDek()
    const sealed = await sealRecord(key, place, utf8('vier gele fietsen'))
    for (const part of ['iv', 'ct'] as const) {
      for (let bit = 0; bit < sealed[part].length * 8; bit++) {
        const bytes = sealed[part].slice()
        bytes[bit >> 3]! ^= 1 << (bit & 7)
        expect(await openRecord(key, place, { ...sealed, [part]: bytes })).toBeNull()
      }
      for (let cut = 0; cut < sealed[part].length; cut++) {
        expect(await openRecord(key, place, { ...sealed, [part]: sealed[part].subarray(0, cut) })).toBeNull()
      }
    }
  })

  it('a key of a dossier is wrapped under the vault and bound to its name', async () => {
    const [mine, other] = await Promise.all([vaultKeys(newVaultKey()), vaultKeys(newVaultKey())])
    const { raw, key } = await newDek()
    const at = { vaultId: 'kluis-1', dekId: 'd1' }
    const wrapped = await wrapDek(mine.dek, raw, at)
    const sealed = await sealRecord(key, place, utf8('fiets'))
    const back = await unwrapDek(mine.dek, wrapped, at)
    if (!back) throw new Error('no key')
    expect(back.extractable).toBe(false)
    expect(await openRecord(back, place, sealed)).toEqual(utf8('fiets'))
    expect(await unwrapDek(other.dek, wrapped, at)).toBeNull()
    expect(await unwrapDek(mine.dek, wrapped, { ...at, dekId: 'd2' })).toBeNull()
    expect(await unwrapDek(mine.dek, { ...wrapped, ct: randomBytes(48) }, at)).toBeNull()

    const rotated = await rewrapDek(mine.dek, other.dek, wrapped, at)
    if (!rotated) throw new Error('not rotated')
    expect(await unwrapDek(other.dek, rotated, at)).not.toBeNull()
    expect(await rewrapDek(other.dek, mine.dek, wrapped, at)).toBeNull()
  })
})
