// Text and names to fill dossiers with; plainly invented, and the same in every run.
const woorden = (`de leerling werkt rustig als het lokaal stil is en vraagt hulp wanneer een opdracht lang duurt thuis `
  + `helpt een vaste plek na de pauze gaat het beter met een korte lijst die je samen maakt op de stage was hij op tijd `
  + `collega's zeggen dat zij goed luistert rekenen lukt met een kaart erbij wat werkt is eerst voordoen dan samen dan `
  + `alleen vertel op dag een waar de kluisjes zijn bel als zij om tien uur nog niet binnen is`).split(' ')

/** A generator that gives the same numbers from 0 to 1 for the same beginning (mulberry32). */
export function reeks(begin: number): () => number {
  let staat = begin >>> 0
  return () => {
    staat = (staat + 0x6d2b79f5) >>> 0
    let deel = Math.imul(staat ^ (staat >>> 15), staat | 1)
    deel ^= deel + Math.imul(deel ^ (deel >>> 7), deel | 61)
    return ((deel ^ (deel >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Dutch words without a meaning, at least `lengte` characters of them. */
export function proza(lengte: number, begin = 1): string {
  const kans = reeks(begin)
  const tekst: string[] = []
  for (let er = 0; er < lengte;) {
    const woord = woorden[Math.floor(kans() * woorden.length)] ?? 'en'
    tekst.push(woord)
    er += woord.length + 1
  }
  return tekst.join(' ').padEnd(lengte, '.')
}
