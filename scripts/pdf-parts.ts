// Lays what pdf.js asks for by name beside the app: readers of the pictures of scanners, and the signs of old forms.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

// Scanners write JBIG2 and JPEG 2000; a tick in a form is often a letter of Dingbats, which no system has.
const parts = [
  'wasm/jbig2.wasm', 'wasm/openjpeg.wasm', 'wasm/qcms_bg.wasm',
  'standard_fonts/FoxitDingbats.pfb', 'standard_fonts/FoxitSymbol.pfb',
]

/** In a folder that carries the version, below assets/: so the worker keeps them from their first use, as the reader. */
export function pdfParts(root: string): Plugin {
  const from = join(root, 'node_modules/pdfjs-dist')
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as { version: string }
  return {
    name: 'pdf-parts',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle() {
      for (const part of parts) {
        const fileName = `assets/pdf-${version}/${part.slice(part.indexOf('/') + 1)}`
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(from, part)) })
      }
    },
  }
}
