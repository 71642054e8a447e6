// Reads one file in a process of its own, so that its memory is nobody else's: node bench-oso-proces.js BESTAND.
import { readFileSync } from 'node:fs'
import { readOso } from '../src/formats/oso/read.ts'

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''))
const before = process.resourceUsage().maxRSS
const begin = performance.now()
const read = readOso(bytes)
const ms = performance.now() - begin
// maxRSS is in kilobytes: the most there ever was, and what was there before the reader began.
const peak = process.resourceUsage().maxRSS
const outcome = read.ok ? 'ok' : read.error.type
console.log(JSON.stringify({ ms, peakMB: peak / 1000, readerMB: (peak - before) / 1000, outcome }))
