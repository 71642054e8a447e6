// Moments as people say them: '13.07 uur', in Dutch time on whatever device.
import { t } from '../words.ts'

const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: 'numeric', minute: '2-digit' })

/** '13.07 uur' of a UTC moment. */
export const hourOf = (moment: string): string =>
  t('parts.tijd', { klok: clock.format(new Date(moment)).replace(':', '.') })
