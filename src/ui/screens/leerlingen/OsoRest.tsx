// All of an OSO file that does not come into the dossier: an earlier inzage, what was withheld, what has no place.
import { Show } from 'solid-js'
import type { Overgebleven, Rest } from '../../../app/desk.ts'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Note } from '../../parts/Note.tsx'
import { toonDatum } from '../../waarde.ts'
import { t } from '../../words.ts'
import { Categorieen, NietOvergenomenLijst } from './NietOvergenomen.tsx'

/** Withheld on purpose stands open: that is a reason to call. */
export function OsoRest(props: {
  over: readonly Rest[]; nietMee: readonly string[]; geen: readonly string[]
  eerder: Overgebleven['eerdereInzage']
}) {
  const aantal = () => props.over.reduce((som, { keer }) => som + (keer ?? 1), 0)
  return (
    <>
      <Show when={props.eerder}>
        {(inzage) => (
          <Note title={t('leerlingen.oso.eerder')}>
            <p translate="no">
              {inzage().datum === null ? t('leerlingen.oso.eerderBij', { school: inzage().school })
                : t('leerlingen.oso.eerderOp', { school: inzage().school, dag: toonDatum(inzage().datum ?? '') })}
              <Show when={inzage().redenNietAkkoord}>
                {(reden) => <>{' '}{t('leerlingen.oso.nietEens', { reden: reden() })}</>}
              </Show>
            </p>
            <p>{t('leerlingen.oso.inzage')}</p>
          </Note>
        )}
      </Show>
      <Show when={props.nietMee.length > 0}>
        <Disclosure summary={t('leerlingen.oso.nietMee', { n: props.nietMee.length })} open>
          <p class="small muted">{t('leerlingen.oso.nietMeeUitleg')}</p>
          <Categorieen wat={props.nietMee} />
        </Disclosure>
      </Show>
      <Show when={props.geen.length > 0}>
        <Disclosure summary={t('leerlingen.oso.geen', { n: props.geen.length })}>
          <p class="small muted">{t('leerlingen.oso.geenUitleg')}</p>
          <Categorieen wat={props.geen} />
        </Disclosure>
      </Show>
      <Show when={props.over.length > 0}>
        <Disclosure summary={t('leerlingen.oso.over', { n: aantal() })}>
          <p class="small muted">{t('leerlingen.oso.overUitleg')}</p>
          <NietOvergenomenLijst over={props.over} />
        </Disclosure>
      </Show>
    </>
  )
}
