// Days around the day on which a story is played, so that no story grows old.
const dag = 86_400_000

/** Today in the Netherlands, as 'YYYY-MM-DD'. */
export const vandaag = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date())

/** So many days later, or earlier when negative. */
export const plus = (van: string, dagen: number): string =>
  new Date(Date.parse(`${van}T12:00:00Z`) + dagen * dag).toISOString().slice(0, 10)

/** '2 november 2026', as the screens say it. */
export const inWoorden = (datum: string): string =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${datum}T12:00:00Z`))

/** The first Monday after the summer that follows this day. */
export function eersteLesdag(na: string): string {
  const jaar = Number(na.slice(0, 4))
  const vroegst = [jaar, jaar + 1].map((each) => `${each}-08-28`).find((each) => each > plus(na, 30)) ?? na
  const weekdag = new Date(`${vroegst}T12:00:00Z`).getUTCDay()
  return plus(vroegst, (8 - weekdag) % 7)
}
