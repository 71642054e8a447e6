// An OSO dossier as JSON for whoever checks the reader: the same facts as the app gets, in one stable shape.
import { createHash } from 'node:crypto'
import type { Waarde } from '../src/domain/change.ts'
import type { OsoDossier } from '../src/formats/oso/dossier.ts'

type Tak = { [naam: string]: Waarde | Tak | Tak[] }

/** The fields as a tree by the paths of the dictionary; a list is an array, each element with its key. */
function boomVan(velden: OsoDossier['velden']): Tak {
  const boom: Tak = {}
  const elementen = new Map<string, Tak>()
  for (const { pad, waarde } of velden) {
    const delen = pad.split('.')
    const [lijst = '', sleutel = ''] = delen
    let tak = boom
    if (sleutel.startsWith('oso-')) {
      const naam = `${lijst}.${sleutel}`
      const element = elementen.get(naam) ?? { sleutel }
      if (!elementen.has(naam)) {
        elementen.set(naam, element)
        const rij = boom[lijst]
        boom[lijst] = [...(Array.isArray(rij) ? rij : []), element]
      }
      tak = element
      delen.splice(0, 2)
    }
    const blad = delen.pop() ?? ''
    for (const deel of delen) {
      const volgende = tak[deel]
      tak = tak[deel] = typeof volgende === 'object' && volgende !== null && !Array.isArray(volgende) ? volgende : {}
    }
    tak[blad] = waarde
  }
  return boom
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The facts of a dossier; of attachments their size and hash, never their content. */
export function alsJson({ meta, ...dossier }: OsoDossier): Record<string, unknown> {
  const boom = boomVan(dossier.velden)
  return {
    profiel: meta.profiel,
    versie: meta.versie,
    validatieversie: meta.validatieversie,
    overdrachtsoort: meta.overdrachtsoort,
    overstap: meta.overstap,
    deeldossier: meta.deeldossier,
    dossierdatum: meta.dossierdatum,
    pakket: meta.pakket,
    school: meta.school,
    uitlevering: meta.uitlevering,
    leerling: boom['leerling'] ?? {},
    dossier: boom,
    herkomst: dossier.bronnen,
    bijlagen: dossier.bijlagen.map(({ inhoud, ...bijlage }) =>
      ({ ...bijlage, sha256: inhoud === null ? null : sha256(inhoud) })),
    eerdereInzage: dossier.eerdereInzage,
    nietOvergenomen: dossier.nietOvergenomen,
    nietMeegeleverd: dossier.nietMeegeleverd,
    geenGegevens: dossier.geenGegevens,
    gelezen: dossier.gelezen.length,
  }
}
