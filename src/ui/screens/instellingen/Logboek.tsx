// The log as a plain list: what kind of thing, when, about whom and with whom; the newest first.
import { createMemo, createResource, createSignal, For, Show } from 'solid-js'
import { desk, koppen } from '../../../app/desk.ts'
import { regels, type Regel } from '../../../app/logboek.ts'
import { derdeUit } from '../../../domain/derde.ts'
import { lees } from '../../../domain/lezen.ts'
import { dagEnUur } from '../../dag.ts'
import { volledigeNaam } from '../../naam.ts'
import { Button } from '../../parts/Button.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { t } from '../../words.ts'

const eerst = 20

export function Logboek() {
  const [alles, zetAlles] = createSignal(false)
  const [alle] = createResource(() => regels())
  // Not the resource itself: reading it while it loads would suspend the whole page.
  const gelezen = () => (alle.state === 'ready' ? alle.latest : null)
  const er = createMemo((): Regel[] => {
    const nu = gelezen()
    return nu?.ok === true ? nu.value.toReversed() : []
  })
  const fout = () => {
    const nu = gelezen()
    return nu?.ok === false ? nu.error : null
  }
  return (
    <section class="stack logboek" aria-labelledby="logboek-kop">
      <h2 id="logboek-kop">{t('instellingen.logboek.titel')}</h2>
      <p class="muted">{t('instellingen.logboek.uitleg')}</p>
      <Fout fout={fout()} />
      <Show when={alle.state !== 'pending'} fallback={<p role="status">{t('instellingen.logboek.laden')}</p>}>
        <Show when={er().length > 0} fallback={<Show when={fout() === null}><p>{t('instellingen.logboek.leeg')}</p></Show>}>
          <ol class="card card-flush rows">
            <For each={alles() ? er() : er().slice(0, eerst)}>{(regel) => (
              <li class="row">
                <span>
                  <b>{t(`instellingen.logboek.soort.${regel.soort}`)}</b><br />
                  <span class="sub">{[wie(regel), grond(regel)].filter(Boolean).join(' · ')}</span>
                </span>
                <span class="sub num">{dagEnUur(regel.op)}</span>
              </li>
            )}</For>
          </ol>
          <Show when={!alles() && er().length > eerst}>
            <Button class="start" onClick={() => zetAlles(true)}>
              {t('instellingen.logboek.meer', { n: er().length })}
            </Button>
          </Show>
        </Show>
      </Show>
    </section>
  )
}

// The log holds random ids only; names are looked up in what lies open now, and are gone when that was erased.
function wie(regel: Regel): string {
  const leerling = volledigeNaam(koppen()[regel.over ?? '']?.naam)
  // Somebody outside education stands in the dossier itself; only then it has to be opened.
  const contact = regel.soort === 'aan-derde' ? naamVanDerde(regel)
    : desk.relaties[regel.aan ?? '']?.naam ?? ''
  return [
    leerling === '' ? '' : t('instellingen.logboek.over', { wie: leerling }),
    contact === '' ? '' : t('instellingen.logboek.met', { wie: contact }),
  ].filter(Boolean).join(' ')
}

function naamVanDerde({ over, aan }: Regel): string {
  const dossier = desk.dossiers[over ?? '']
  return dossier === undefined ? '' : derdeUit(lees(dossier).overdrachten?.[aan ?? ''])?.naam ?? ''
}

const grond = (regel: Regel): string =>
  (regel.grond === 'wettelijk' || regel.grond === 'toestemming' ? t(`instellingen.logboek.grond.${regel.grond}`) : '')
