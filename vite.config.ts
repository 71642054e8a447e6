// One build makes everything that runs: the app and its service worker, the relay, and the scripts that need src/.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Rolldown, type ViteBuilder } from 'vite'
import solid from 'vite-plugin-solid'
import { entryReport } from './scripts/entry-report.ts'
import { pdfParts } from './scripts/pdf-parts.ts'
import { buildServiceWorker } from './scripts/service-worker.ts'
import { appVersion } from './scripts/source-hash.mjs'

const root = import.meta.dirname
const version = appVersion()
// In a test build the civil day can be set; what is served never has that code. It lies in a folder of its own.
const testBuild = process.env['ESTAFETTE_TEST'] === '1'
const appDir = join(root, testBuild ? 'dist/test-app' : 'dist/app')
const entries = entryReport()

const present = (list: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(list).filter(([, file]) => existsSync(join(root, file))))
const relay = present({ relay: 'src/relay/main.ts' })
const scripts = present({
  demo: 'scripts/demo.ts', oso: 'scripts/oso.ts', fg: 'scripts/fg.ts',
  bench: 'scripts/bench.ts', 'bench-oso-proces': 'scripts/bench-oso-proces.ts',
})

// What travels together. Each takes its roots and all that they need and the ones above it have not taken already;
// few and large, since a hundred small files weigh an eighth more and each is a request.
const travelling = ([
  { name: 'start', tags: ['$initial'] },
  { name: 'woorden', test: /src\/ui\/words-binnen\.ts$/ },
  { name: 'eerst', test: /src\/app\/(beheer|contact)\.ts$/ },
  { name: 'voordeur', test: /src\/ui\/screens\/(begin\/Begin|uitnodiging\/Uitnodiging|inrichten\/Inrichten)\.tsx$/ },
  { name: 'kern', test: /src\/app\/(opening|post)\.ts$/ },
  { name: 'binnen', test: /src\/ui\/(router|screens\/vandaag\/Vandaag)\.tsx$/ },
  { name: 'zegel', test: /src\/crypto\/(open|seal|school-wrap|phrase-file)\.ts$|src\/app\/(own-new|inbox|meldingen)\.ts$/ },
  { name: 'installeren', test: /src\/ui\/screens\/installeren\// },
  { name: 'kamers', test: /src\/ui\/screens\/(?!(recht|anderen|openen)\/|bijlage\/(?!VoegToe|words))/ },
  // Not part of the first load: fetched once that is there, or when it is asked for.
  { name: 'zelden', test: /src\/ui\/screens\/(recht|bijlage|anderen)\// },
  { name: 'talen', test: /src\/ui\/talen\/en\.ts$/ },
  // After all others, so that nothing that they need lies in it: kept only by who used it.
  { name: 'openen', test: /src\/ui\/screens\/openen\// },
  { name: 'pdf', test: /src\/formats\/pdf\.ts$|node_modules\/pdfjs-dist\// },
] satisfies Rolldown.CodeSplittingGroup[]).map((group, at, all) => ({ ...group, priority: all.length - at }))

const forNode = (outDir: string, input: Record<string, string>) => ({
  consumer: 'server' as const,
  define: { __TEST_CLOCK__: 'false' },
  build: {
    outDir: join(root, outDir),
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
})

async function buildAll(builder: ViteBuilder): Promise<void> {
  const { client, relay: relayPart, scripts: scriptsPart } = builder.environments
  // The report is there only when the whole build came to its end; scripts/ensure.mjs trusts it.
  const report = `${appDir}.json`
  rmSync(report, { force: true })
  if (client) await builder.build(client)
  writeFileSync(join(appDir, 'version.json'), `${JSON.stringify({ version })}\n`)
  const precache = await buildServiceWorker(root, appDir)
  if (relayPart && Object.keys(relay).length > 0) await builder.build(relayPart)
  if (scriptsPart && Object.keys(scripts).length > 0) await builder.build(scriptsPart)
  writeFileSync(report, `${JSON.stringify({ version, entries: entries.read(), precache }, null, 2)}\n`)
}

/** Pages that the relay would answer go to the relay while developing: start it with `node dist/relay.js`. */
const relayOrigin = `http://127.0.0.1:${process.env['PORT'] ?? '4455'}`

export default defineConfig({
  root,
  plugins: [solid(), entries.plugin, pdfParts(root)],
  // Dexie's own build for browsers of today; the one that its door gives by itself is written for older ones.
  resolve: { alias: { dexie: join(root, 'node_modules/dexie/dist/modern/dexie.mjs') } },
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __TEST_CLOCK__: JSON.stringify(testBuild),
  },
  build: { reportCompressedSize: false },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/v1': relayOrigin, '/health': relayOrigin } },
  environments: {
    client: {
      build: {
        outDir: appDir,
        emptyOutDir: true,
        target: ['chrome120', 'safari17.4', 'firefox121'],
        sourcemap: testBuild,
        // A data: address would be refused by the content security policy for fonts and workers.
        assetsInlineLimit: 0,
        // One sheet: the screens' own few rules are not worth a request each.
        cssCodeSplit: false,
        modulePreload: { polyfill: false },
        rolldownOptions: { output: { codeSplitting: { groups: travelling } } },
      },
    },
    relay: forNode('dist', relay),
    scripts: forNode('dist/scripts', scripts),
  },
  // One config and one set of plugins for all parts: the report of the app must reach buildAll.
  builder: { sharedConfigBuild: true, sharedPlugins: true, buildApp: buildAll },
})
