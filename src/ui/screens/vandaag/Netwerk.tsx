// What waits for a network here: said once, with the comfort that it goes by itself.
import CloudOff from 'lucide-solid/icons/cloud-off'
import WifiOff from 'lucide-solid/icons/wifi-off'
import { Match, Switch } from 'solid-js'
import { desk } from '../../../app/desk.ts'
import { nuVersturen } from '../../../app/post.ts'
import { Button } from '../../parts/Button.tsx'
import { Note } from '../../parts/Note.tsx'
import { watWacht } from '../../wacht.ts'
import { t } from '../../words.ts'

/** Shows nothing while nothing waits. */
export function Netwerk() {
  const wacht = () => watWacht(desk.post.wacht).n
  return (
    <Switch>
      <Match when={wacht() > 0 && !desk.post.online}>
        <Note icon={WifiOff} title={t('vandaag.netwerk.titel')}>
          <p>{t(`vandaag.netwerk.${watWacht(desk.post.wacht).soort}`, { n: wacht() })}</p>
        </Note>
      </Match>
      <Match when={wacht() > 0 && desk.post.fout}>
        <Note
          tone="watch" icon={CloudOff} title={t('vandaag.netwerk.fout')}
          actions={
            <Button busy={desk.post.bezig && t('vandaag.netwerk.bezig')} onClick={() => void nuVersturen()}>
              {t('vandaag.netwerk.probeer')}
            </Button>
          }
        >
          <p>{t('vandaag.netwerk.foutUitleg')}</p>
          <p class="small muted">{desk.post.fout}</p>
        </Note>
      </Match>
    </Switch>
  )
}
