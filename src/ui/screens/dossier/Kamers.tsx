// All rooms of one dossier.
import { createMemo } from 'solid-js'
import { inhoudOpDesk } from '../../op-desk.ts'
import { DossierKop } from '../../parts/DossierKop.tsx'
import { t } from '../../words.ts'
import { RechtenVanDossier } from '../recht/Rijen.tsx'
import { Kamerlijst } from './Kamerlijst.tsx'
import { MetDossier } from './MetDossier.tsx'

/** /leerlingen/$id/kamers */
export default function Kamers() {
  return (
    <MetDossier>
      {(id) => {
        const inhoud = createMemo(() => inhoudOpDesk(id))
        return (
          <>
            <DossierKop dossier={id} scherm={t('dossier.kamers.naam')} />
            <div class="vorm-smal stack"><Kamerlijst dossier={id} inhoud={inhoud()} /><RechtenVanDossier dossier={id} /></div>
          </>
        )
      }}
    </MetDossier>
  )
}
