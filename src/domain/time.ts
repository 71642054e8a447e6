// Civil days and instants as two kinds of text; today is always an argument, nothing here reads a clock.

/** 'YYYY-MM-DD', a civil day in Europe/Amsterdam. */
export type Datum = string

/** A UTC instant in ISO form, 'YYYY-MM-DDTHH:MM:SS.sssZ'; fewer or no fraction digits are read too. */
export type Moment = string

const dagMs = 86_400_000
const momentVorm = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/

const inAmsterdam = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit',
})

const alsMs = (dag: Datum): number => Date.parse(`${dag}T00:00:00.000Z`)
const alsDag = (ms: number): Datum => new Date(ms).toISOString().slice(0, 10)

/** True for a day that exists, in the one notation we store. */
export const isDatum = (tekst: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(tekst) && !Number.isNaN(alsMs(tekst)) && alsDag(alsMs(tekst)) === tekst

/** True for an instant in UTC that exists. */
export const isMoment = (tekst: string): boolean => momentVorm.test(tekst) && isDatum(tekst.slice(0, 10))

/** The civil day in the Netherlands at that instant. Throws on something that is no instant. */
export const datumVan = (moment: Moment): Datum => {
  const deel: Record<string, string> = {}
  for (const { type, value } of inAmsterdam.formatToParts(new Date(moment))) deel[type] = value
  return `${deel['year']}-${deel['month']}-${deel['day']}`
}

/** Whole years on that day; somebody born on 29 February has the birthday on 1 March in other years. */
export const leeftijdOp = (geboortedatum: Datum, dag: Datum): number => {
  const jaren = Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4))
  return dag.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren
}

/** The day n days later (or earlier, when n is negative). */
export const plusDagen = (dag: Datum, n: number): Datum => alsDag(alsMs(dag) + n * dagMs)

/** The same day n months on; a day that month does not have becomes its last day. */
export const plusMaanden = (dag: Datum, n: number): Datum => {
  const maanden = Number(dag.slice(0, 4)) * 12 + Number(dag.slice(5, 7)) - 1 + n
  const jaar = Math.floor(maanden / 12)
  const maand = maanden - jaar * 12
  const laatste = new Date(Date.UTC(jaar, maand + 1, 0)).getUTCDate()
  return alsDag(Date.UTC(jaar, maand, Math.min(Number(dag.slice(8)), laatste)))
}

/** The school year a day lies in, by the year in which it began on 1 August. */
export const schooljaarVan = (dag: Datum): number => Number(dag.slice(0, 4)) - (dag.slice(5) < '08-01' ? 1 : 0)

/** School days after `van` up to and including `tot`; weekdays only, holidays are not known yet. Never negative. */
export const schooldagenTussen = (van: Datum, tot: Datum): number => {
  const dagen = Math.round((alsMs(tot) - alsMs(van)) / dagMs)
  if (dagen <= 0) return 0
  const begin = new Date(alsMs(van)).getUTCDay()
  let schooldagen = Math.floor(dagen / 7) * 5
  for (let dag = begin + 1; dag <= begin + (dagen % 7); dag++) if (dag % 7 !== 0 && dag % 7 !== 6) schooldagen++
  return schooldagen
}
