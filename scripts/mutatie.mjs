// `npm run mutatie`: changes the deciding files of domain/ one line at a time, and counts how many of those changes a test
// notices. Writes tests/mutatie.json; fails below the least that we accept. `-- bsn grond`: those files only, the figures
// of the others stay. Takes half an hour on a quiet machine, so it is no part of npm test.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const least = 85
const place = (path) => new URL(`../${path}`, import.meta.url)
const read = (path) => JSON.parse(readFileSync(place(path), 'utf8'))

const all = read('tests/stryker.json').mutate
const asked = process.argv.slice(2)
const chosen = asked.length === 0 ? all : all.filter((file) => asked.some((name) => file.endsWith(`/${name}.ts`)))
const figures = new Map(existsSync(place('tests/mutatie.json')) ? Object.entries(read('tests/mutatie.json').files) : [])
for (const file of figures.keys()) if (!all.includes(file)) figures.delete(file)

const noticed = new Set(['Killed', 'Timeout'])
const missed = new Set(['Survived', 'NoCoverage'])

for (const file of chosen) {
  const stryker = fileURLToPath(place('node_modules/@stryker-mutator/core/bin/stryker.js'))
  const run = spawnSync(process.execPath, [stryker, 'run', 'tests/stryker.json', '--mutate', file], {
    cwd: fileURLToPath(place('.')), stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (run.status !== 0) throw new Error(`stryker did not come to its end with ${file}`)
  const { mutants, source } = read('.cache/mutatie.json').files[file]
  const killed = mutants.filter(({ status }) => noticed.has(status)).length
  const survivors = mutants.filter(({ status }) => missed.has(status))
  const of = killed + survivors.length
  const day = new Date().toISOString().slice(0, 10)
  figures.set(file, { killed, of, percent: Math.round((killed / of) * 1000) / 10, day })
  console.log(`${figures.get(file).percent} %  ${killed} van ${of}  ${file}`)
  for (const { location, replacement } of survivors) {
    const line = source.split('\n')[location.start.line - 1].trim()
    console.log(`  ${location.start.line}: ${line}\n      ${(replacement ?? '').replaceAll('\n', ' ').slice(0, 110)}`)
  }
  write()
}

function write() {
  const sum = { killed: 0, of: 0 }
  for (const { killed, of } of figures.values()) Object.assign(sum, { killed: sum.killed + killed, of: sum.of + of })
  const percent = Math.round((sum.killed / sum.of) * 1000) / 10
  const how = 'npm run mutatie: Stryker with tests/stryker.json, noticed by the tests that tests/mutatie.config.ts names; '
    + 'a timeout counts as noticed, what is made once when a file is read is left out'
  const lines = [...figures].sort().map(([name, figure]) => `    ${JSON.stringify(name)}: ${JSON.stringify(figure)}`)
  writeFileSync(place('tests/mutatie.json'), `{
  "how": ${JSON.stringify(how)},
  "least": ${least},
  "all": ${JSON.stringify({ ...sum, percent })},
  "files": {
${lines.join(',\n')}
  }
}
`)
  process.exitCode = percent < least ? 1 : 0
}
