// What the sender shut or corrected since it came in: one sentence with its day, the older reading, and what to do.
import EyeOff from 'lucide-solid/icons/eye-off'
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import type { Ontvangst } from '../../../app/desk.ts'
import type { AppError } from '../../../app/errors.ts'
import { zagBijgewerkt } from '../../../app/ontvangst.ts'
import type { ItemKey } from '../../../domain/dictionary.ts'
import { dagVan } from '../../dag.ts'
import { Button } from '../../parts/Button.tsx'
import { Disclosure } from '../../parts/Disclosure.tsx'
import { Fout } from '../../parts/Fout.tsx'
import { Icon } from '../../parts/Icon.tsx'
import Inhoud from '../../parts/Inhoud.tsx'
import { Note } from '../../parts/Note.tsx'
import { kopVan, naamVanSoort } from '../../waarde.ts'
import { t } from '../../words.ts'
import '../../words-verder.ts'

type Props = { ontvangst: Ontvangst }

/** In one order, whichever message came first. */
const opNaam = <T,>(tafel: Readonly<Record<ItemKey, T>>): [ItemKey, T][] =>
  Object.entries(tafel).sort(([a], [b]) => (a < b ? -1 : 1))

/** Above the front sheet; nothing while nothing was said about it. */
export function Bijgewerkt(props: Props): JSX.Element {
  const dicht = createMemo(() => opNaam(props.ontvangst.bijgewerkt?.dicht ?? {}))
  const beter = createMemo(() => opNaam(props.ontvangst.bijgewerkt?.gecorrigeerd ?? {}))
  return (
    <Show when={dicht().length + beter().length > 0}>
      <div class="stack stack-s" data-ontvangen="bijgewerkt">
        <Nieuws {...props} />
        <Show when={dicht().length > 0}>
          <section class="card stack stack-s" aria-labelledby="bijgewerkt-dicht">
            <h2 id="bijgewerkt-dicht">{t('bijgewerkt.dicht')}</h2>
            <ul class="stack stack-s">
              <For each={dicht()}>
                {([item, { op, waarom }]) => (
                  <li class="cluster nowrap top" data-dicht={item}>
                    <Icon of={EyeOff} />
                    <span>
                      <b>{naamVanSoort(item)}</b>. {t(`bijgewerkt.waarom.${waarom}`, {
                        naam: props.ontvangst.van.naam, datum: dagVan(op),
                      })}
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Show>
        <Show when={beter().length > 0}>
          <section class="card stack stack-s" aria-labelledby="bijgewerkt-beter">
            <h2 id="bijgewerkt-beter">{t('bijgewerkt.beter')}</h2>
            <For each={beter()}>
              {([item, { op, ouder }]) => (
                <div class="stack stack-s" data-gecorrigeerd={item}>
                  <p><b>{naamVan(props.ontvangst, item)}</b>. {t('bijgewerkt.gecorrigeerd', { datum: dagVan(op) })}</p>
                  <Disclosure summary={t('bijgewerkt.eerst', { wat: naamVan(props.ontvangst, item) })}>
                    <p class="small muted">{t('bijgewerkt.eerstUitleg')}</p>
                    <For each={ouder}>{(lezing) => <Inhoud items={[lezing.item]} niveau={3} />}</For>
                  </Disclosure>
                </div>
              )}
            </For>
          </section>
        </Show>
      </div>
    </Show>
  )
}

function naamVan(ontvangst: Ontvangst, item: ItemKey): string {
  const hier = ontvangst.inhoud.items.find((een) => een.item === item)
  const kop = hier === undefined || !item.includes('~') ? null : kopVan(hier)
  return kop === null ? naamVanSoort(item) : `${naamVanSoort(item)}: ${kop}`
}

/** What is new since the last time, until the receiver says that it was done. */
function Nieuws(props: Props): JSX.Element {
  const [fout, zetFout] = createSignal<AppError | null>(null)
  const nieuw = () => props.ontvangst.teZien ?? []
  const dicht = () => nieuw().some((item) => props.ontvangst.bijgewerkt?.dicht[item]?.waarom === 'toestemming')
  const gedaan = async (): Promise<void> => {
    const uitkomst = await zagBijgewerkt(props.ontvangst.id, [...nieuw()])
    zetFout(uitkomst.ok ? null : uitkomst.error)
  }
  return (
    <Show when={nieuw().length > 0}>
      <Note role="status" tone="watch"
        title={t(dicht() ? 'bijgewerkt.nieuwDicht' : 'bijgewerkt.nieuwBeter', { naam: props.ontvangst.van.naam })}
        actions={<Button kind="main" onClick={() => void gedaan()}>{t('bijgewerkt.gedaan')}</Button>}>
        <p>{t(dicht() ? 'bijgewerkt.doeDicht' : 'bijgewerkt.doeBeter')}</p>
        <Fout fout={fout()} />
      </Note>
    </Show>
  )
}
