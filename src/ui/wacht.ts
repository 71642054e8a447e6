// What waits for a network, in the words of the place that tells it: handovers first, messages when there are only those.
import type { Wacht } from '../app/desk.ts'

export type Wachtsoort = 'geen' | 'wachtEen' | 'wachtMeer' | 'berichtEen' | 'berichtMeer'

/** Which sentence fits, and its number. */
export function watWacht({ overdrachten, berichten }: Wacht): { soort: Wachtsoort; n: number } {
  if (overdrachten > 0) return { soort: overdrachten === 1 ? 'wachtEen' : 'wachtMeer', n: overdrachten }
  if (berichten > 0) return { soort: berichten === 1 ? 'berichtEen' : 'berichtMeer', n: berichten }
  return { soort: 'geen', n: 0 }
}
