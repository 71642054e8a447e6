// Who saw what of one leerling, when and on which ground; checked from the first line on, and made to be printed.
import { inzagerechtVan } from '../../../app/inzagerecht.ts'
import { profiel } from '../../../app/session.ts'
import { aanspreeknaam, volledigeNaam } from '../../naam.ts'
import { inhoudOpDesk } from '../../op-desk.ts'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import '../../words-verder.ts'
import { MetDossier } from '../dossier/MetDossier.tsx'
import { KetenStand, Regels } from './Regels.tsx'
import { createUitslag, Uit, Uitslag, Voet } from './Uit.tsx'

/** /leerlingen/$id/logboek */
export default function WieZag() {
  return <MetDossier>{(id) => <Blad dossier={id} />}</MetDossier>
}

function Blad(props: { dossier: string }) {
  const recht = createUitslag(() => inzagerechtVan(props.dossier))
  const leerling = () => inhoudOpDesk(props.dossier).leerling
  return (
    <>
      <PageHead
        screen={t('recht.log.naam')} title={t('recht.log.titel')}
        sub={t('recht.log.vanWie', { naam: volledigeNaam(leerling()) || t('dossier.zonderNaam') })}
        back={{ to: `/leerlingen/${props.dossier}/kamers`, text: aanspreeknaam(leerling()) || t('dossier.zonderNaam') }}
      />
      <Uitslag van={recht}>
        {(nu) => (
          <div class="stack recht-blad">
            <p class="muted">{t('recht.log.uitleg')}</p>
            <Uit over={props.dossier} />
            <KetenStand keten={nu().keten} />
            <section class="card" aria-label={t('recht.log.naam')}>
              <Regels regels={nu().keten.regels} naam={profiel()?.naam ?? ''} />
            </section>
            <Voet />
          </div>
        )}
      </Uitslag>
    </>
  )
}
