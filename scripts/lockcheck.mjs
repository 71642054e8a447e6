// Every optional (per-platform) dependency must be in the lock, or `npm ci` stops on another machine.
import { readFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
const missing = []
for (const [where, pkg] of Object.entries(lock.packages)) {
  for (const name of Object.keys(pkg.optionalDependencies ?? {})) {
    const found = Object.keys(lock.packages).some((key) => key.endsWith(`node_modules/${name}`))
    if (!found) missing.push(`${name} (wanted by ${where || 'the project'})`)
  }
}
if (missing.length > 0) {
  console.error(`Het slotbestand mist ${missing.length} pakketten voor andere systemen:\n  ${missing.join('\n  ')}`)
  process.exit(1)
}
