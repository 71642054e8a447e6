// The lock: one field, one button; what still waits goes away meanwhile, without opening anything.
import { createSignal } from 'solid-js'
import { kluizen } from '../../../app/session.ts'
import { opent } from '../../ingang.ts'
import { Kader } from '../../Kader.tsx'
import { Button } from '../../parts/Button.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { Ontgrendel } from './Ontgrendel.tsx'
import { Wachtend } from './Wachtend.tsx'

export function Slot() {
  const [gekozen, kies] = createSignal(kluizen().at(-1)?.id ?? '')
  const soort = () => kluizen().find((kluis) => kluis.id === gekozen())?.soort ?? 'mentor'
  return (
    <Kader>
      <PageHead screen={t('slot.naam')} title={t('slot.titel')} sub={t('slot.uitleg')} />
      <Ontgrendel gekozen={gekozen()} kies={kies} knop={t('slot.knop')} />
      <Wachtend kluis={gekozen()} />
      <Disclosure summary={t('slot.kwijt.titel')}><p>{t(`slot.kwijt.${soort()}`)}</p></Disclosure>
      <Disclosure summary={t('slot.anders.titel')}>
        <div class="stack stack-s">
          <Button onClick={() => opent('uitnodiging')}>{t('slot.anders.uitnodiging')}</Button>
          <Button onClick={() => opent('begin')}>{t('slot.anders.kluis')}</Button>
          <Button onClick={() => opent('inrichten')}>{t('slot.anders.inrichten')}</Button>
        </div>
      </Disclosure>
    </Kader>
  )
}
