// All addresses of the open vault, with their types; which screen each of them shows stands in router.tsx.
// Apart from the screens, since a screen that links to an address needs its type before its own is known.
import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/solid-router'

function naarVandaag(): never {
  throw redirect({ to: '/vandaag', replace: true })
}

export const root = createRootRoute()
/** The frame with the navigation; no part of any address. */
export const schil = createRoute({ getParentRoute: () => root, id: 'schil' })

const inSchil = () => schil
const zonderSchil = () => root

export const vandaag = createRoute({ getParentRoute: inSchil, path: '/vandaag' })
export const leerlingen = createRoute({ getParentRoute: inSchil, path: '/leerlingen' })
export const nieuweLeerling = createRoute({ getParentRoute: inSchil, path: '/leerlingen/nieuw' })
export const inlezen = createRoute({ getParentRoute: inSchil, path: '/leerlingen/inlezen' })
export const dossier = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id' })
export const kamers = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/kamers' })
export const kamer = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/kamers/$kamer' })
export const bijlage = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/bijlagen/$bijlage' })
export const delen = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/delen' })
export const inzage = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/inzage' })
export const anderen = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/anderen' })
export const derde = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/anderen/$derde' })
export const overdracht = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/overdracht' })
export const weten = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/weten' })
export const wieZag = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/logboek' })
export const wissen = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/wissen' })
export const meldOverdracht = createRoute({ getParentRoute: inSchil, path: '/leerlingen/$id/fg' })
export const ontvangen = createRoute({ getParentRoute: inSchil, path: '/ontvangen' })
export const ontvangst = createRoute({ getParentRoute: inSchil, path: '/ontvangen/$id' })
export const wetenOntvangst = createRoute({ getParentRoute: inSchil, path: '/ontvangen/$id/weten' })
export const meldOntvangst = createRoute({ getParentRoute: inSchil, path: '/ontvangen/$id/fg' })
export const contacten = createRoute({ getParentRoute: inSchil, path: '/contacten' })
export const nieuwContact = createRoute({ getParentRoute: inSchil, path: '/contacten/nieuw' })
export const contact = createRoute({ getParentRoute: inSchil, path: '/contacten/$id' })
export const instellingen = createRoute({ getParentRoute: inSchil, path: '/instellingen' })
export const bewaren = createRoute({ getParentRoute: inSchil, path: '/instellingen/bewaren' })
export const vertrek = createRoute({ getParentRoute: inSchil, path: '/instellingen/vertrek' })
export const meld = createRoute({ getParentRoute: inSchil, path: '/instellingen/fg' })

export const controle = createRoute({ getParentRoute: zonderSchil, path: '/contacten/$id/controle' })
export const uitnodiging = createRoute({ getParentRoute: zonderSchil, path: '/uitnodiging' })
export const inrichten = createRoute({ getParentRoute: zonderSchil, path: '/inrichten' })
export const openen = createRoute({ getParentRoute: zonderSchil, path: '/openen' })
// The vault is there now: what led to it has nothing left to show.
const begin = createRoute({ getParentRoute: zonderSchil, path: '/begin', beforeLoad: naarVandaag })
const voordeur = createRoute({ getParentRoute: zonderSchil, path: '/', beforeLoad: naarVandaag })

const routeTree = root.addChildren([
  schil.addChildren([
    vandaag, leerlingen, nieuweLeerling, inlezen, dossier, kamers, kamer, bijlage, delen, inzage, anderen, derde, overdracht,
    ontvangen, ontvangst, contacten, nieuwContact, contact, instellingen,
    weten, wieZag, wissen, meldOverdracht, wetenOntvangst, meldOntvangst, bewaren, vertrek, meld,
  ]),
  controle, uitnodiging, inrichten, openen, begin, voordeur,
])

/** A router over the browser's own address bar. */
export const maakRouter = () => createRouter({ routeTree, defaultPendingMs: 300 })

declare module '@tanstack/solid-router' {
  interface Register { router: ReturnType<typeof maakRouter> }
}
