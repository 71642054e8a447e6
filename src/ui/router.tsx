// Which address shows which screen while the vault is open; each screen is fetched when it is first asked for.
import { lazyRouteComponent, Link, RouterProvider } from '@tanstack/solid-router'
import { onCleanup } from 'solid-js'
import { Kader } from './Kader.tsx'
import { PageHead } from './parts/PageHead.tsx'
import * as adres from './routes.ts'
import { Schil } from './Schil.tsx'
import { t } from './words.ts'

adres.root.update({ notFoundComponent: NietGevonden })
adres.schil.update({ component: Schil })
adres.vandaag.update({ component: lazyRouteComponent(() => import('./screens/vandaag/Vandaag.tsx')) })
adres.leerlingen.update({ component: lazyRouteComponent(() => import('./screens/leerlingen/Leerlingen.tsx')) })
adres.nieuweLeerling.update({ component: lazyRouteComponent(() => import('./screens/leerlingen/NieuweLeerling.tsx')) })
adres.inlezen.update({ component: lazyRouteComponent(() => import('./screens/leerlingen/Inlezen.tsx')) })
adres.dossier.update({ component: lazyRouteComponent(() => import('./screens/dossier/Dossier.tsx')) })
adres.kamers.update({ component: lazyRouteComponent(() => import('./screens/dossier/Kamers.tsx')) })
adres.kamer.update({ component: lazyRouteComponent(() => import('./screens/dossier/Kamer.tsx')) })
adres.delen.update({ component: lazyRouteComponent(() => import('./screens/delen/Delen.tsx')) })
adres.overdracht.update({ component: lazyRouteComponent(() => import('./screens/overdracht/Overdracht.tsx')) })
adres.ontvangen.update({ component: lazyRouteComponent(() => import('./screens/ontvangen/Ontvangen.tsx')) })
adres.ontvangst.update({ component: lazyRouteComponent(() => import('./screens/ontvangen/Ontvangst.tsx')) })
adres.contacten.update({ component: lazyRouteComponent(() => import('./screens/contacten/Contacten.tsx')) })
adres.nieuwContact.update({ component: lazyRouteComponent(() => import('./screens/contacten/Nieuw.tsx')) })
adres.contact.update({ component: lazyRouteComponent(() => import('./screens/contacten/Contact.tsx')) })
adres.controle.update({ component: lazyRouteComponent(() => import('./screens/contacten/Controle.tsx')) })
adres.instellingen.update({ component: lazyRouteComponent(() => import('./screens/instellingen/Instellingen.tsx')) })
adres.uitnodiging.update({ component: lazyRouteComponent(() => import('./screens/uitnodiging/Aannemen.tsx')) })
adres.inrichten.update({ component: lazyRouteComponent(() => import('./screens/inrichten/Inrichten.tsx')) })

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
