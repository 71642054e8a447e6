// After `npm run mutatie`: how many of the changes that Stryker made in the deciding files of domain/ were noticed by the
// tests, written to tests/mutatie.json. Fails below the least that we accept.
import { readFileSync, writeFileSync } from 'node:fs'

const least = 85
const place = (path) => new URL(`../${path}`, import.meta.url)
const { files } = JSON.parse(readFileSync(place('.cache/mutatie.json'), 'utf8'))

const noticed = new Set(['Killed', 'Timeout'])
const missed = new Set(['Survived', 'NoCoverage'])
const count = (mutants) => {
  const killed = mutants.filter(({ status }) => noticed.has(status)).length
  const of = killed + mutants.filter(({ status }) => missed.has(status)).length
  return { killed, of, percent: Math.round((killed / of) * 1000) / 10 }
}
const perFile = Object.entries(files).map(([name, { mutants }]) => ({ name, ...count(mutants) }))
const all = count(Object.values(files).flatMap(({ mutants }) => mutants))
const day = new Date().toISOString().slice(0, 10)
const how = 'npm run mutatie: Stryker with tests/stryker.json, killed by the tests that tests/mutatie.config.ts names; '
  + 'a timeout counts as killed, what is made once when a file is read is left out'
const lines = perFile.map(({ name, ...figures }) => `    ${JSON.stringify(name)}: ${JSON.stringify(figures)}`)
writeFileSync(place('tests/mutatie.json'), `{
  "day": "${day}",
  "how": ${JSON.stringify(how)},
  "least": ${least},
  "all": ${JSON.stringify(all)},
  "files": {
${lines.join(',\n')}
  }
}
`)
for (const { name, killed, of, percent } of perFile) console.log(`${percent} %  ${killed} van ${of}  ${name}`)
console.log(`${all.percent} %  ${all.killed} van ${all.of}  alles samen`)
if (all.percent < least) {
  console.error(`Minder dan ${least} % van de veranderingen werd opgemerkt.`)
  process.exitCode = 1
}
