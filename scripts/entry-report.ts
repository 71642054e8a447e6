// Which files the browser needs before a screen can be used: the entry, what leads to the screen, and their imports.
import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

export type EntrySize = { readonly name: string; readonly files: readonly string[]; readonly gzip: number }

type Chunk = { readonly code: string; readonly imports: readonly string[]; readonly dynamicImports: readonly string[] }

function closure(chunks: ReadonlyMap<string, Chunk>, start: readonly string[]): string[] {
  const seen = new Set<string>()
  const walk = (name: string): void => {
    const chunk = chunks.get(name)
    if (chunk === undefined || seen.has(name)) return
    seen.add(name)
    chunk.imports.forEach(walk)
  }
  start.forEach(walk)
  return [...seen].sort()
}

/** The chunks that must run, one after another, until `goal` is asked for: the entry, perhaps the router, the goal. */
function wayTo(chunks: ReadonlyMap<string, Chunk>, entry: readonly string[], goal: string): string[] {
  const ways: string[][] = [[...entry]]
  const met = new Set(entry)
  for (const way of ways) {
    for (const next of closure(chunks, way).flatMap((file) => chunks.get(file)?.dynamicImports ?? [])) {
      if (next === goal) return [...way, goal]
      if (!met.has(next)) ways.push([...way, next])
      met.add(next)
    }
  }
  return [...entry, goal]
}

/** A plugin that looks at the built chunks, and `read`, which tells the sizes after the build (gzip, bytes). */
export function entryReport(): { plugin: Plugin; read: () => EntrySize[] } {
  let sizes: EntrySize[] = []
  const plugin: Plugin = {
    name: 'estafette:entry-report',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
      const entry = chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName)
      const sized = (name: string, start: readonly string[]): EntrySize => {
        const files = closure(byName, start)
        const gzip = files.reduce((sum, file) => sum + gzipSync(byName.get(file)?.code ?? '', { level: 9 }).length, 0)
        return { name, files, gzip }
      }
      // Several screens may lie in one chunk; a screen of its own is what somebody asks for when it is wanted.
      const screens = chunks.flatMap(({ fileName, moduleIds }) => moduleIds
        .filter((id) => id.includes('/screens/') && (this.getModuleInfo(id)?.dynamicImporters.length ?? 0) > 0)
        .map((id) => ({ fileName, name: id.replace(/^.*\/screens\//, '').replace(/\.tsx$/, '') })))
      sizes = [
        sized('entry', entry),
        ...screens.map(({ fileName, name }) => sized(name, wayTo(byName, entry, fileName))),
      ]
    },
  }
  return { plugin, read: () => sizes }
}
