// Which address shows which screen while the vault is open; each screen is fetched when it is first asked for.
import { lazyRouteComponent, Link, RouterProvider } from '@tanstack/solid-router'
import { onCleanup, type JSX } from 'solid-js'
import { Kader } from './Kader.tsx'
import { NietGeladen } from './NietGeladen.tsx'
import { PageHead } from './parts/PageHead.tsx'
import * as adres from './routes.ts'
import { Schil } from './Schil.tsx'
import './words-binnen.ts'
import { t } from './words.ts'

// The router's own answer to a part that cannot be had is to reload at once, with whatever was being typed.
const scherm = (haal: () => Promise<{ default: () => JSX.Element }>) =>
  lazyRouteComponent(() => haal().catch(() => ({ default: NietGeladen })))

adres.root.update({ notFoundComponent: NietGevonden })
adres.schil.update({ component: Schil })
adres.vandaag.update({ component: scherm(() => import('./screens/vandaag/Vandaag.tsx')) })
adres.leerlingen.update({ component: scherm(() => import('./screens/leerlingen/Leerlingen.tsx')) })
adres.nieuweLeerling.update({ component: scherm(() => import('./screens/leerlingen/NieuweLeerling.tsx')) })
adres.inlezen.update({ component: scherm(() => import('./screens/leerlingen/Inlezen.tsx')) })
adres.dossier.update({ component: scherm(() => import('./screens/dossier/Dossier.tsx')) })
adres.kamers.update({ component: scherm(() => import('./screens/dossier/Kamers.tsx')) })
adres.kamer.update({ component: scherm(() => import('./screens/dossier/Kamer.tsx')) })
adres.bijlage.update({ component: scherm(() => import('./screens/bijlage/Bijlage.tsx')) })
adres.delen.update({ component: scherm(() => import('./screens/delen/Delen.tsx')) })
adres.inzage.update({ component: scherm(() => import('./screens/delen/InzagePapier.tsx')) })
adres.anderen.update({ component: scherm(() => import('./screens/anderen/Anderen.tsx')) })
adres.derde.update({ component: scherm(() => import('./screens/anderen/Derde.tsx')) })
adres.overdracht.update({ component: scherm(() => import('./screens/overdracht/Overdracht.tsx')) })
adres.ontvangen.update({ component: scherm(() => import('./screens/ontvangen/Ontvangen.tsx')) })
adres.ontvangst.update({ component: scherm(() => import('./screens/ontvangen/Ontvangst.tsx')) })
adres.contacten.update({ component: scherm(() => import('./screens/contacten/Contacten.tsx')) })
adres.nieuwContact.update({ component: scherm(() => import('./screens/contacten/Nieuw.tsx')) })
adres.contact.update({ component: scherm(() => import('./screens/contacten/Contact.tsx')) })
adres.controle.update({ component: scherm(() => import('./screens/contacten/Controle.tsx')) })
adres.instellingen.update({ component: scherm(() => import('./screens/instellingen/Instellingen.tsx')) })
adres.weten.update({ component: scherm(() => import('./screens/recht/Weten.tsx')) })
adres.wetenOntvangst.update({ component: scherm(() => import('./screens/recht/Weten.tsx')) })
adres.wieZag.update({ component: scherm(() => import('./screens/recht/WieZag.tsx')) })
adres.wissen.update({ component: scherm(() => import('./screens/recht/Wissen.tsx')) })
adres.bewaren.update({ component: scherm(() => import('./screens/recht/Bewaren.tsx')) })
adres.vertrek.update({ component: scherm(() => import('./screens/recht/Vertrek.tsx')) })
adres.meld.update({ component: scherm(() => import('./screens/recht/Meld.tsx')) })
adres.meldOverdracht.update({ component: scherm(() => import('./screens/recht/Meld.tsx')) })
adres.meldOntvangst.update({ component: scherm(() => import('./screens/recht/Meld.tsx')) })
adres.uitnodiging.update({ component: scherm(() => import('./screens/uitnodiging/Aannemen.tsx')) })
adres.inrichten.update({ component: scherm(() => import('./screens/inrichten/Inrichten.tsx')) })
adres.openen.update({ component: scherm(() => import('./screens/openen/Openen.tsx')) })

/** Made anew for every opening of the vault: nothing of the last one stays in it. */
export default function Binnen() {
  const router = adres.maakRouter()
  const stop = router.subscribe('onResolved', ({ pathChanged, toLocation }) => {
    const doel = toLocation.hash === '' ? null : document.getElementById(toLocation.hash)
    if (doel !== null) doel.scrollIntoView()
    else if (pathChanged) window.scrollTo(0, 0)
  })
  onCleanup(() => {
    stop()
    router.history.destroy()
  })
  return <RouterProvider router={router} />
}

function NietGevonden() {
  return (
    <Kader>
      <PageHead
        screen={t('welkom.nietGevonden.naam')}
        title={t('welkom.nietGevonden.titel')}
        sub={t('welkom.nietGevonden.uitleg')}
      />
      <Link class="btn btn-main start" to="/vandaag">{t('welkom.nietGevonden.knop')}</Link>
    </Kader>
  )
}
