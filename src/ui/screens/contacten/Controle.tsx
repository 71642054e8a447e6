// Comparing digits on the phone: mine to read aloud, two groups of the other to type, and an equal way to say no.
import { Navigate, useNavigate, useParams } from '@tanstack/solid-router'
import { Show } from 'solid-js'
import { desk, type Relatie } from '../../../app/desk.ts'
import { eigenCijfers } from '../../../app/session.ts'
import { Kader } from '../../Kader.tsx'
import { Digits } from '../../parts/Digits.tsx'
import { PageHead } from '../../parts/PageHead.tsx'
import { t } from '../../words.ts'
import { Cijfers } from './Cijfers.tsx'

export default function Controle() {
  const params = useParams({ strict: false })
  const id = (): string => params().id ?? ''
  const naar = useNavigate()
  const terug = () => { void naar({ to: '/contacten/$id', params: { id: id() } }) }
  const open = (): Relatie | undefined => {
    const relatie = desk.relaties[id()]
    return relatie?.staat === 'te-controleren' ? relatie : undefined
  }
  return (
    // Verified, refused or gone: the page of the contact tells how it ended.
    <Show when={open()} fallback={<Navigate to="/contacten/$id" params={{ id: id() }} replace />}>
      {(relatie) => (
        <Kader terug={{ tekst: t('contacten.controle.terug'), doe: terug }}>
          <PageHead
            screen={t('contacten.controle.naam')}
            title={t('contacten.controle.titel', { naam: relatie().naam })}
            sub={relatie().richting === 'ik-nodigde'
              ? t('contacten.controle.bel') : t('contacten.controle.belGast', { naam: relatie().naam })}
          />
          <section class="stack stack-s" aria-labelledby="controle-eigen">
            <h2 id="controle-eigen">{t('contacten.controle.eigen')}</h2>
            <p>{t('contacten.controle.eigenUitleg', { naam: relatie().naam })}</p>
            <div class="vijftal">
              <Digits groups={eigenCijfers()} notes={nummers()} label={t('contacten.controle.eigen')} />
            </div>
          </section>
          <Cijfers relatie={relatie()} />
        </Kader>
      )}
    </Show>
  )
}

const nummers = (): string[] => eigenCijfers().map((_groep, plaats) => t('contacten.controle.groep', { n: plaats + 1 }))
