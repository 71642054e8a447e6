// Our own files are what the standard allows: checked against the official schema where that and xmllint are there.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { officialDir, voorbeelden } from './bestanden.ts'

const schema = resolve(officialDir, 'OSO_gegevensset.xsd')
const missing = !existsSync(schema) ? `${schema} is not there (OSO_DIR)`
  : spawnSync('xmllint', ['--version']).status !== 0 ? 'xmllint is not installed' : null
if (missing !== null) console.info(`our own files are not checked against the schema: ${missing}`)

describe('our own files', () => {
  it.skipIf(missing !== null)('are valid against the official schema', () => {
    const files = voorbeelden.map((naam) => fileURLToPath(new URL(`../voorbeelden/${naam}.xml`, import.meta.url)))
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, ...files], { encoding: 'utf8' })
    expect(stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))).toEqual([])
    expect(status).toBe(0)
  })
})
