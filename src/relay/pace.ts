// How many writes a capability has had in the last hour; kept in memory only, by its hash.
const hour = 3_600_000

export type Pace = {
  /** Takes one of the hour's turns: 0 when there was one, else after how many seconds there is. */
  take(who: string, now: number): number
  /** Gives the turn back that was taken at `now`, since nothing was written. */
  giveBack(who: string, now: number): void
  /** Forgets who had no turn this hour. */
  sweep(now: number): void
}

/** At most `perHour` turns in any hour, for each by itself. */
export const makePace = (perHour: number): Pace => {
  const turns = new Map<string, number[]>()
  return {
    take: (who, now) => {
      const recent = (turns.get(who) ?? []).filter((at) => at > now - hour)
      const first = recent[0]
      if (recent.length >= perHour && first !== undefined) return Math.max(1, Math.ceil((first + hour - now) / 1000))
      turns.set(who, [...recent, now])
      return 0
    },
    giveBack: (who, now) => {
      const recent = turns.get(who) ?? []
      const at = recent.indexOf(now)
      if (at >= 0) turns.set(who, recent.toSpliced(at, 1))
    },
    sweep: (now) => {
      for (const [who, times] of turns) if (times.every((at) => at <= now - hour)) turns.delete(who)
    },
  }
}
