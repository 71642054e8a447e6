// The one page of a browser that keeps nothing: there is no vault to make, and it says so before a link is used up.
import { Kader } from './Kader.tsx'
import { PageHead } from './parts/PageHead.tsx'
import { t } from './words.ts'

export function GeenOpslag() {
  return (
    <Kader>
      <PageHead screen={t('welkom.geenOpslag.naam')} title={t('welkom.geenOpslag.titel')} sub={t('welkom.geenOpslag.wat')} />
      <p>{t('welkom.geenOpslag.doe')}</p>
      <p class="muted">{t('welkom.geenOpslag.ict', { adres: location.origin })}</p>
    </Kader>
  )
}
